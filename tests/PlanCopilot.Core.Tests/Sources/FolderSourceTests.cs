using PlanCopilot.Core.Sources;

namespace PlanCopilot.Core.Tests.Sources;

public sealed class FolderSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plancopilot-source-").FullName;

    [Fact]
    public async Task A_device_that_never_ends_is_an_empty_file()
    {
        if (!File.Exists("/dev/zero")) return; // Windows has no such file
        File.CreateSymbolicLink(Path.Combine(_folder, "zero.txt"), "/dev/zero");

        var files = FolderSource.List(_folder);

        (await files.ShouldHaveSingleItem().ReadAsync(default)).Length.ShouldBe(0);
    }

    [Fact]
    public async Task A_link_is_read_as_the_file_it_leads_to()
    {
        var outside = Directory.CreateTempSubdirectory("plancopilot-source-");
        await File.WriteAllTextAsync(Path.Combine(outside.FullName, "report.txt"), "Annual report");
        File.CreateSymbolicLink(Path.Combine(_folder, "link.txt"), Path.Combine(outside.FullName, "report.txt"));

        var bytes = await FolderSource.List(_folder).ShouldHaveSingleItem().ReadAsync(default);

        bytes.ToArray().ShouldBe("Annual report"u8.ToArray());
        outside.Delete(recursive: true);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
