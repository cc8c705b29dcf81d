using PlanCopilot.Benchmarks;

return args switch
{
    ["ratios", .. { Length: > 0 } paths] => Ratios.Print(paths),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: ratios FOLDER_OR_FILE...   how long we take for each document, as a ratio to AngleSharp parsing the same bytes");
    return 1;
}
