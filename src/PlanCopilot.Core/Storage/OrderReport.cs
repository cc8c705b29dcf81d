using System.Text.Json;

namespace PlanCopilot.Core.Storage;

/// <summary>How far an order is, and what it came to.</summary>
public sealed record OrderReport
{
    /// <summary>The stages that have begun, in their order.</summary>
    public IReadOnlyList<OrderStage> Stages { get => field ?? []; init; } // of JSON without it
    /// <summary>Why it failed, in words.</summary>
    public string? Problem { get; init; }
    /// <summary>What couldn't be fetched, in words.</summary>
    public IReadOnlyList<string> Missing { get => field ?? []; init; }
    public IReadOnlyList<OrderRefusal> Refused { get => field ?? []; init; }
    public long? Run { get; init; }
    /// <summary>The plan's revision that holds the result.</summary>
    public int? Revision { get; init; }
    public bool PlanChanged { get; init; }
    public int Documents { get; init; }
    public int NewDocuments { get; init; }

    internal string ToJson() => JsonSerializer.Serialize(this, StorageJson.Default.OrderReport);

    internal static OrderReport Parse(string json) => JsonSerializer.Deserialize(json, StorageJson.Default.OrderReport) ?? new();
}

/// <param name="Name">A stage of research, such as "Reading".</param>
/// <param name="What">What was done last, such as a document's name.</param>
public sealed record OrderStage(string Name, int Done, int Total, string What);

/// <summary>A file that gave no document of the account.</summary>
public sealed record OrderRefusal(string Name, string Why);

/// <summary>An order as its member sees it.</summary>
public sealed record Order(
    long Id, OrderKind Kind, string Wanted, string? Account, string Member, DateTimeOffset AskedAt, OrderState State, bool IsCancelAsked, DateTimeOffset? FinishedAt, OrderReport Report)
{
    public bool IsOver => State is OrderState.Done or OrderState.Failed or OrderState.Cancelled;
}
