using System.Collections.Frozen;
using System.Globalization;

namespace PlanCopilot.Core.Http;

/// <summary>What the guard lets through beyond the ordinary, and how much it takes.</summary>
public sealed record GuardOptions
{
    /// <summary>Ports that may be asked beside 80 and 443, with commas.</summary>
    public const string PortsVariable = "PLANCOPILOT_FETCH_PORTS";

    /// <summary>Ports of this machine's loopback that may be asked, with commas; for tests.</summary>
    public const string LoopbackVariable = "PLANCOPILOT_FETCH_LOOPBACK";

    public static GuardOptions Default { get; } = new();

    public FrozenSet<int> Ports { get; init; } = FrozenSet.Create(80, 443);
    public FrozenSet<int> LoopbackPorts { get; init; } = [];
    /// <summary>Bytes of a body, as it comes and unpacked.</summary>
    public int LargestBody { get; init; } = 25 << 20;
    /// <summary>How many times longer a body of more than 1 MB may become when unpacked. Filings shrink to a thirtieth at most.</summary>
    public int LargestRatio { get; init; } = 100;
    public int Redirects { get; init; } = 5;
    /// <summary>How long a name may take to be found.</summary>
    public TimeSpan ResolveTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <param name="setting">Gives a setting by its name, or null.</param>
    /// <exception cref="FormatException">A setting holds something else than ports.</exception>
    public static GuardOptions Read(Func<string, string?> setting) => Default with
    {
        Ports = [.. Default.Ports, .. ReadPorts(setting, PortsVariable)],
        LoopbackPorts = [.. ReadPorts(setting, LoopbackVariable)],
    };

    private static IEnumerable<int> ReadPorts(Func<string, string?> setting, string name) =>
        (setting(name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text =>
            ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0
                ? (int)port : throw new FormatException($"{name} holds '{text}', which isn't a port. Give numbers with commas, such as 8080,8443."));
}
