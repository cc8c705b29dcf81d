using System.Diagnostics;
using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Benchmarks;

/// <summary>
/// Prints how long a piece of work takes compared with AngleSharp parsing the same bytes in the same process: such a
/// ratio means the same on a slow machine and on a fast one. Both are timed in turn and compared by their medians.
/// </summary>
internal static class Ratios
{
    private const int Repetitions = 11;
    private const int WarmingUp = 10;
    private static readonly string[] Extensions = [".htm", ".html", ".txt"];

    public static int Print(IEnumerable<string> paths)
    {
        Console.WriteLine("AngleSharp ms   parse ms   ratio   file");
        var (theirs, ours) = (0.0, 0.0);
        foreach (var file in paths.SelectMany(Files))
        {
            if (Measure(file) is not var (reference, measured)) continue;
            Console.WriteLine(Line(reference, measured, Path.GetFileName(file)));
            theirs += reference;
            ours += measured;
        }
        if (theirs > 0) Console.WriteLine(Line(theirs, ours, "all"));
        return theirs > 0 ? 0 : 1;
    }

    internal static IEnumerable<string> Files(string path) => File.Exists(path) ? [path]
        : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);

    private static (double Reference, double Measured)? Measure(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var text = Encoding.UTF8.GetString(bytes);
        var (reference, measured) = (new List<double>(), new List<double>());
        try
        {
            for (var i = -WarmingUp; i < Repetitions; i++)
            {
                var theirs = Time(() => new HtmlParser().ParseDocument(text));
                var ours = Time(() => DocumentParser.Parse(bytes, Path.GetFileName(file)));
                if (i < 0) continue;
                reference.Add(theirs);
                measured.Add(ours);
            }
        }
        catch (DocumentFormatException refused)
        {
            Console.WriteLine($"refused: {Path.GetFileName(file)}: {refused.Message}");
            return null;
        }
        return (Median(reference), Median(measured));
    }

    internal static double Time(Func<object> work)
    {
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(work());
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static string Line(double reference, double measured, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{reference,13:0.0}{measured,11:0.0}{measured / reference,8:0.00}   {name}");
}
