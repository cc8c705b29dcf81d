using System.Diagnostics;
using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.Data.Sqlite;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Sources;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Benchmarks;

/// <summary>
/// Prints how long the whole offline research of a folder takes (parse, store, index, extract, draft, each time on a new
/// database) compared with AngleSharp parsing the same files, and the peak memory of the process.
/// </summary>
internal static class ResearchRatio
{
    private const int Repetitions = 11;
    private const int WarmingUp = 30;

    public static async Task<int> PrintAsync(string account, string folder)
    {
        var (reference, measured) = (new List<double>(), new List<double>());
        var files = FolderSource.List(folder);
        var texts = await Task.WhenAll(files.Select(async file => Encoding.UTF8.GetString((await file.ReadAsync(default)).Span)));
        for (var i = -WarmingUp; i < Repetitions; i++)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var text in texts) GC.KeepAlive(new HtmlParser().ParseDocument(text));
            var theirs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var ours = await ResearchAsync(new ResearchRequest(account, files, Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))));
            if (i < 0) continue;
            reference.Add(theirs);
            measured.Add(ours);
        }
        Console.WriteLine("AngleSharp ms   research ms   ratio   peak MB   account");
        var (angle, research) = (Ratios.Median(reference), Ratios.Median(measured));
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / (1024.0 * 1024.0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{angle,13:0.0}{research,14:0.0}{research / angle,8:0.00}{peak,10:0}   {account}"));
        return 0;
    }

    private static async Task<double> ResearchAsync(ResearchRequest request)
    {
        var folder = Directory.CreateTempSubdirectory("plancopilot-bench");
        try
        {
            var start = Stopwatch.GetTimestamp();
            await using (var db = PlanCopilotDatabase.Open(Path.Combine(folder.FullName, "bench.db")))
                await new ResearchPipeline(db, TimeProvider.System).RunAsync(request, null, default);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }
}
