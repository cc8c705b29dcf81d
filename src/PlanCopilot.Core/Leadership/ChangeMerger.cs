using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Leadership;

/// <summary>Brings the readings of a document's sentences together: one change per person and kind, with the best role, date and evidence.</summary>
internal sealed class ChangeMerger(Document document, DocumentReading reading)
{
    private sealed class Entry
    {
        public required string Person { get; init; }
        public required LeadershipChangeKind Kind { get; set; }
        public required string? Role { get; set; }
        public DateOnly? Effective { get; set; }
        /// <summary>Only known because somebody takes the role.</summary>
        public bool IsImplied { get; set; }
        public List<int> Sentences { get; } = [];
        public int First { get; init; }
    }

    private readonly List<Entry> _entries = [];
    private readonly RoleMemory _memory = new(document, reading);

    public void Add(ReadChange change, int at, int dated)
    {
        if (change.IsPast)
        {
            if (change.Happening == Happening.Leaves) _gone.Add(change.Person);
            return;
        }
        if (change.Successor is { } other) AddSucceeded(change, other, at);
        var role = change.Role?.Name ?? (change.BoardOnly ? "Director" : change.Happening == Happening.Takes ? null : _memory.RoleOf(change.Person));
        if (role is null && change is { Happening: Happening.Takes, Successor: { } taken, OnInterim: true }) role = _memory.RoleOf(taken);
        if (role is null && change.Happening == Happening.Takes) return;
        if (role is null && change.Role is null && change.Happening == Happening.Leaves && change.Successor is not null) return;
        Put(change.Person, Kind(change, role), role, change.Effective, at, dated);
    }

    public IReadOnlyList<LeadershipChange> Changes()
    {
        AddIncumbents();
        foreach (var entry in _entries) entry.Role ??= _memory.RoleOf(entry.Person) ?? RoleTakenBySuccessor(entry);
        return [.. _entries.Where(entry => entry.Role is not null && !(entry.IsImplied && _gone.Contains(entry.Person))).OrderBy(entry => entry.First)
            .Select(entry => new LeadershipChange(entry.Person, entry.Role ?? "", entry.Kind, entry.Effective, EvidenceOf(entry)))];
    }

    /// <summary>Two people don't hold one office: who held it until now gives it up on the day the other takes it.</summary>
    private void AddIncumbents()
    {
        foreach (var entry in _entries.Where(entry => Class(entry.Kind) == 0 && entry.Role is not null).ToList())
            foreach (var person in _memory.Incumbents(entry.Role ?? "").Where(person => person != entry.Person))
                if (!_entries.Any(known => known.Person == person && Class(known.Kind) == 1))
                    Put(person, LeadershipChangeKind.Departed, entry.Role, entry.Effective, entry.First, entry.First);
    }

    private string? RoleTakenBySuccessor(Entry entry) =>
        _succeeded.TryGetValue(entry.Person, out var successor) ? _entries.FirstOrDefault(other => other.Person == successor && other.Role is not null)?.Role : null;

    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _succeeded = new(StringComparer.Ordinal);

    private void AddSucceeded(ReadChange change, string other, int at)
    {
        var (leaver, successor) = change.Happening == Happening.Leaves ? (change.Person, other) : (other, change.Person);
        _succeeded.TryAdd(leaver, successor);
        if (change.Happening == Happening.Leaves || _memory.IsInterim(leaver)) return;
        Put(leaver, LeadershipChangeKind.Departed, change.Role?.Name, null, at, at, implied: true);
    }

    private void Put(string person, LeadershipChangeKind kind, string? role, DateOnly? effective, int at, int dated, bool implied = false)
    {
        var entry = _entries.FirstOrDefault(known => known.Person == person && Class(known.Kind) == Class(kind));
        if (entry is null)
        {
            entry = new Entry { Person = person, Kind = kind, Role = role, First = at, IsImplied = implied };
            _entries.Add(entry);
        }
        entry.IsImplied &= implied;
        if (Rank(kind) > Rank(entry.Kind)) entry.Kind = kind;
        if (role is not null && (entry.Role is null || IsHeading(entry.First) && entry.Sentences.All(IsHeading))) entry.Role = role;
        if (role is not null && entry.Role is not null && effective is not null && role.Length > entry.Role.Length && role.StartsWith(entry.Role, StringComparison.Ordinal)) (entry.Role, entry.Effective) = (role, null);
        if (entry.Effective is null && effective is not null && (role is null || entry.Role is null || Overlap(entry.Role, role)))
        {
            entry.Effective = effective;
            entry.Sentences.Insert(0, at);
        }
        entry.Sentences.Add(at);
        entry.Sentences.Add(dated);
    }

    private LeadershipChangeKind Kind(ReadChange change, string? role) => change.Happening switch
    {
        Happening.Dies => LeadershipChangeKind.Died,
        Happening.Leaves when change.BoardOnly || change.Role?.IsBoard == true || role == "Director" => LeadershipChangeKind.LeftBoard,
        Happening.Leaves => change.Retires ? LeadershipChangeKind.Retired : LeadershipChangeKind.Departed,
        _ when change.Role?.IsBoard == true => LeadershipChangeKind.ElectedDirector,
        _ when change.Role?.IsInterim == true || change.OnInterim => LeadershipChangeKind.Interim,
        // A chair from outside comes with a seat; the board elects its own.
        _ when change.Role is { } chair && IsChair(chair.Name) && !_memory.IsInsider(change.Person) => LeadershipChangeKind.ElectedDirector,
        _ when change.Promotes || !change.Joins && !(role ?? "").StartsWith("Principal ", StringComparison.Ordinal) && _memory.RisesTo(change.Person, role ?? "") => LeadershipChangeKind.Promoted,
        _ => LeadershipChangeKind.Appointed,
    };

    private static bool IsChair(string role) => role.StartsWith("Chair", StringComparison.Ordinal) && !role.Contains(" and ", StringComparison.Ordinal);

    private static bool Overlap(string a, string b) => a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal);

    private static int Class(LeadershipChangeKind kind) => kind switch
    {
        LeadershipChangeKind.Appointed or LeadershipChangeKind.Promoted or LeadershipChangeKind.Interim => 0,
        LeadershipChangeKind.Departed or LeadershipChangeKind.Retired => 1,
        _ => 2 + (int)kind,
    };

    private static int Rank(LeadershipChangeKind kind) => kind switch
    {
        LeadershipChangeKind.Interim => 3,
        LeadershipChangeKind.Promoted or LeadershipChangeKind.Retired => 2,
        _ => 1,
    };

    private bool IsHeading(int at) => document.Blocks.Any(block => block.Kind == BlockKind.Heading && block.Start == reading.Sentences[at].Start);

    private List<Evidence> EvidenceOf(Entry entry) =>
        [.. entry.Sentences.Distinct().OrderBy(IsHeading).Take(3).Select(at => Evidence.Of(document, reading.Sentences[at].Start, reading.Sentences[at].End))];
}
