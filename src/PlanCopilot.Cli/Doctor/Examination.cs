using System.Globalization;
using System.Runtime.InteropServices;
using PlanCopilot.Core.Documents.Pdf;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli.Doctor;

/// <summary>The checks of <c>doctor</c>, in the order in which a run would trip over them.</summary>
internal static class Examination
{
    private const long EnoughBytes = 200L << 20;

    /// <param name="wantsModel">Whether a language model must be configured.</param>
    public static async Task<DoctorReport> RunAsync(DataFolder data, Terminal terminal, bool wantsModel, CancellationToken cancellationToken) => new(
    [
        Runtime(), Folder(data.Path), Space(data.Path), await DatabaseAsync(data, cancellationToken),
        .. await ModelExamination.RunAsync(terminal, wantsModel, cancellationToken), Pdf(terminal),
    ]);

    private static DoctorCheck Runtime() =>
        new("runtime", CheckState.Good, $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}");

    private static DoctorCheck Folder(string folder)
    {
        if (File.Exists(folder))
            return new("data folder", CheckState.Problem, $"{folder} is a file", "Choose a folder with --data PATH.");
        var existing = NearestExisting(folder);
        if (!IsWritable(existing))
            return new("data folder", CheckState.Problem, $"{existing} can't be written to",
                $"Choose another folder with --data PATH or {DataFolder.Variable}, or change the permissions.");
        return existing == folder
            ? new("data folder", CheckState.Good, folder)
            : new("data folder", CheckState.Note, $"{folder} doesn't exist yet; the first research makes it");
    }

    private static DoctorCheck Space(string folder)
    {
        var free = new DriveInfo(NearestExisting(folder)).AvailableFreeSpace;
        var found = string.Create(CultureInfo.InvariantCulture, $"{free >> 20:N0} MB free");
        return free >= EnoughBytes
            ? new("disk", CheckState.Good, found)
            : new("disk", CheckState.Problem, found, "Free some space: an account takes up to 100 MB.");
    }

    private static async Task<DoctorCheck> DatabaseAsync(DataFolder data, CancellationToken cancellationToken)
    {
        if (Directory.Exists(data.Database))
            return new("database", CheckState.Problem, $"{data.Database} is a folder", "Move it away, or choose another folder with --data PATH.");
        if (!File.Exists(data.Database)) return new("database", CheckState.Note, "none yet; the first research makes it");
        try
        {
            await using var db = PlanCopilotDatabase.Open(data.Database);
            var version = await SchemaVersion.ReadAsync(db, cancellationToken);
            return version.Pending == 0
                ? new("database", CheckState.Good, $"{data.Database}, version {version.Applied}")
                : new("database", CheckState.Note, $"{data.Database}, version {version.Applied ?? "none"}; the next command upgrades it");
        }
        catch (StorageException failure)
        {
            return new("database", CheckState.Problem, data.Database, failure.Message);
        }
    }

    private static DoctorCheck Pdf(Terminal terminal) => PdfReader.Find(terminal.Environment("PATH")) is { } program
        ? new("PDF files", CheckState.Good, $"read by {program}")
        : new("PDF files", CheckState.Note, "not read, since pdftotext isn't installed", PdfReader.Install + ".");

    private static string NearestExisting(string folder)
    {
        while (!Directory.Exists(folder)) folder = Path.GetDirectoryName(folder) ?? Path.GetPathRoot(folder) ?? "/";
        return folder;
    }

    private static bool IsWritable(string folder)
    {
        try
        {
            using var probe = new FileStream(Path.Combine(folder, ".plancopilot-probe"), new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.Write,
                Options = FileOptions.DeleteOnClose,
            });
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
