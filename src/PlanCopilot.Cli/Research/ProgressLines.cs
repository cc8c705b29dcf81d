using System.Globalization;
using PlanCopilot.Core.Research;

namespace PlanCopilot.Cli.Research;

/// <summary>Progress on stderr: one line that keeps changing where a person watches, else one line a stage.</summary>
internal sealed class ProgressLines(Terminal terminal) : IProgress<ResearchProgress>, IDisposable
{
    private const string BackToStart = "\r\u001b[2K";
    /// <summary>Longer lines would wrap in a narrow window, and a wrapped line can't be written over.</summary>
    private const int Widest = 78;

    private readonly Lock _writing = new(); // documents are read in parallel

    public void Report(ResearchProgress value)
    {
        lock (_writing)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{value.Stage} {value.Done} of {value.Total}");
            if (!terminal.IsErrorWatched)
            {
                if (value.Done == value.Total) terminal.Error.WriteLine(line);
                return;
            }
            if (value.What.Length > 0) line = $"{line}: {Terminal.Harmless(value.What)}";
            terminal.Error.Write(BackToStart + (line.Length > Widest ? line[..Widest] : line));
        }
    }

    public void Dispose()
    {
        if (terminal.IsErrorWatched) terminal.Error.Write(BackToStart);
    }
}
