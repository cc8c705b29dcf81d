using PlanCopilot.Benchmarks;

return args switch
{
    ["ratios", .. { Length: > 0 } paths] => Ratios.Print(paths),
    ["research", var account, var folder] => await ResearchRatio.PrintAsync(account, folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: ratios FOLDER_OR_FILE...   how long we take for each document, as a ratio to AngleSharp parsing the same bytes");
    Console.Error.WriteLine("       research ACCOUNT FOLDER    how long the whole research takes, as a ratio to AngleSharp parsing the same files");
    return 1;
}
