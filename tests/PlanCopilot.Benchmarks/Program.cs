using System.Globalization;
using PlanCopilot.Benchmarks;

return args switch
{
    ["ratios", .. { Length: > 0 } paths] => Ratios.Print(paths),
    ["intelligence", .. { Length: > 0 } paths] => IntelligenceRatio.Print(paths),
    ["research", var account, var folder] => await ResearchRatio.PrintAsync(account, folder),
    ["review", var plans] when int.TryParse(plans, CultureInfo.InvariantCulture, out var count) && count > 0 => ReviewRatio.Print(count),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: ratios FOLDER_OR_FILE...   how long we take for each document, as a ratio to AngleSharp parsing the same bytes");
    Console.Error.WriteLine("       intelligence FOLDER_OR_FILE...   how long classifying, embedding and verifying take, as ratios to AngleSharp's parse");
    Console.Error.WriteLine("       research ACCOUNT FOLDER    how long the whole research takes, as a ratio to AngleSharp parsing the same files");
    Console.Error.WriteLine("       review COUNT               how long the review of so many generated plans takes, and of one more");
    return 1;
}
