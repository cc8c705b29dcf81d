using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Leadership;

/// <summary>Brings the readings of a document's sentences together: one change per person and kind, with the best role, date and evidence.</summary>
internal sealed class ChangeMerger(Document document, DocumentReading reading, RoleMemory memory)
{
    private const int MostEvidence = 3;

    private sealed class Entry(string person, LeadershipChangeKind kind, int first)
    {
        public string Person => person;
        public LeadershipChangeKind Kind { get; set; } = kind;
        /// <summary>The first sentence that tells it.</summary>
        public int First => first;
        public string? Role { get; set; }
        public DateOnly? Effective { get; set; }
        /// <summary>Whether the day is said to be the day of effect.</summary>
        public bool IsStated { get; set; }
        /// <summary>Only known because somebody takes the role.</summary>
        public bool IsImplied { get; set; } = true;
        /// <summary>The person had left before: not on the day on which the other comes.</summary>
        public bool IsDone { get; set; }
        /// <summary>The last sentence that tells it.</summary>
        public int Last { get; set; } = -1;
        public bool OnJoining { get; set; }
        public (string Person, bool Leaves)? With { get; set; }
        public List<int> Sentences { get; } = [];
    }

    private readonly List<Entry> _entries = [];
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);
    /// <summary>Who leaves, and who comes.</summary>
    private readonly List<(string Leaver, string Successor)> _successions = [];

    public IReadOnlyList<LeadershipChange> Merge(IReadOnlyList<(ReadChange Change, int At, int Dated)> read)
    {
        // Weak readings come last: they support what is known by then.
        foreach (var (change, at, dated) in read.OrderBy(one => one.Change.IsWeak))
            if (!change.IsWeak || Known(change.Person, Kind(change, change.Role?.Name)) is not null) Add(change, at, dated);
        AddIncumbents();
        foreach (var entry in _entries) Complete(entry);
        foreach (var entry in _entries) entry.Effective ??= WithOther(entry);
        // Who takes over an office does so when the other leaves it.
        foreach (var entry in _entries.Where(entry => Class(entry.Kind) == 0))
            entry.Effective ??= _entries.Find(other => Class(other.Kind) == 1 && RoleMemory.SharesOffice(other.Role ?? "", entry.Role ?? "") && other.Person != entry.Person)?.Effective;
        foreach (var entry in _entries.Where(entry => Class(entry.Kind) == 0)) entry.Effective ??= Known(entry.Person, LeadershipChangeKind.Departed)?.Effective;
        return [.. _entries.Where(Holds).OrderBy(entry => entry.First).Select(entry => new LeadershipChange(entry.Person, entry.Role ?? "", entry.Kind, entry.Effective, EvidenceOf(entry)))];
    }

    private Entry? Known(string person, LeadershipChangeKind kind) => _entries.Find(entry => entry.Person == person && Class(entry.Kind) == Class(kind));

    private void Add(ReadChange change, int at, int dated)
    {
        if (change.IsPast && change.Happening == Happening.Leaves) _gone.Add(change.Person);
        if (change.IsPast || change.IsElsewhere) return;
        if (change.Other is { } leaver) AddSucceeded(change, leaver, at);
        var role = change.Role?.Name ?? (change.Happening == Happening.Takes ? null : memory.RoleOf(change.Person));
        if (role is null && change is { Happening: Happening.Takes, Other: { } other }) role = memory.RoleOf(other) ?? Known(other, LeadershipChangeKind.Departed)?.Role;
        if (role is null && change is { Promotes: true, Other: null } && Known(change.Person, LeadershipChangeKind.Appointed) is { } risen) risen.Kind = LeadershipChangeKind.Promoted;
        if (role is null && change is { OnInterim: true, Other: null } && Known(change.Person, LeadershipChangeKind.Appointed) is { } fillsIn) fillsIn.Kind = LeadershipChangeKind.Interim;
        if (role is null && change is { Happening: Happening.Takes, Other: null }) return;
        var kind = Kind(change, role);
        if (role is null && change.Happening == Happening.Takes && Known(change.Person, kind) is null && !change.TakesDuties) return;
        var entry = Put(change.Person, kind, role, change.Effective, at, dated, isRead: true, change.Stated);
        entry.OnJoining |= change.OnJoining;
        entry.With ??= change.With;
        entry.IsDone |= change.IsDone;
        if (change.Role is not null && role is not null) Improve(entry, role, change, at);
        entry.Last = at;
    }

    private void AddSucceeded(ReadChange change, string leaver, int at)
    {
        _successions.Add((leaver, change.Person));
        // Who only filled in keeps the office that he has besides.
        if (!memory.IsInterim(leaver) || !memory.HasOther(leaver)) Put(leaver, change.Role?.IsBoard == true ? LeadershipChangeKind.LeftBoard : LeadershipChangeKind.Departed, change.Role?.Name, change.OtherToo ? change.Effective : null, at, at, isRead: false);
    }

    /// <summary>Two people don't hold one office: who held it until now gives it up on the day the other takes it. Where several hold it, it isn't one.</summary>
    private void AddIncumbents()
    {
        foreach (var entry in _entries.Where(entry => Class(entry.Kind) == 0 && entry.Role is not null).ToList())
            if (memory.Incumbents(entry.Role ?? "").Where(person => person != entry.Person).ToList() is [var person])
                if (Known(person, LeadershipChangeKind.Departed) is null && Known(person, LeadershipChangeKind.Died) is null) Put(person, LeadershipChangeKind.Departed, entry.Role, entry.Effective, entry.First, entry.First, isRead: false);
    }

    private Entry Put(string person, LeadershipChangeKind kind, string? role, DateOnly? effective, int at, int dated, bool isRead, bool isStated = false)
    {
        var entry = Known(person, kind);
        if (entry is null) _entries.Add(entry = new Entry(person, kind, at));
        if (entry.IsImplied && isRead && role is not null) entry.Role = role;
        entry.IsImplied &= !isRead;
        entry.Role ??= role;
        if (Rank(kind) > Rank(entry.Kind)) entry.Kind = kind;
        if (effective is not null && (entry.Effective is null || isStated && !entry.IsStated) && (role is null || Overlap(entry.Role ?? "", role)))
        {
            if (entry.Effective != effective) entry.Sentences.Insert(0, at);
            (entry.Effective, entry.IsStated) = (effective, isStated);
        }
        entry.Sentences.AddRange([at, dated]);
        return entry;
    }

    /// <summary>A sentence says it better than a headline, the full title better than a part; a second office is added.</summary>
    private void Improve(Entry entry, string role, ReadChange change, int at)
    {
        if (entry.Role is not { } known || entry.Sentences.SkipLast(2).All(IsHeading)) entry.Role = role;
        else if (role.Length > known.Length && role.Contains(known, StringComparison.Ordinal)) (entry.Role, entry.Effective) = (role, change.Effective ?? entry.Effective);
        else if ((change.IsAlso || entry.Last == at) && !Overlap(known, role))
        {
            if (change is { Stated: true, Effective: not null } && RoleRank.Of(role) > RoleRank.Of(known)) entry.Effective = change.Effective;
            entry.Role = Role.Join([known, role]);
        }
    }

    /// <summary>What is known of the other one only: the role, and the day on which it passes on.</summary>
    private void Complete(Entry entry)
    {
        var taken = TakerOf(entry.Person);
        entry.Role ??= memory.RoleOf(entry.Person) ?? taken?.Role ?? LeftTo(entry.Person)?.Role;
        if (Class(entry.Kind) == 1 && !entry.IsDone) entry.Effective ??= taken?.Effective;
        if (entry.OnJoining) entry.Effective ??= _entries.Find(other => other.Person == entry.Person && Class(other.Kind) == 0)?.Effective;
    }

    /// <summary>The day of the change that this one goes with.</summary>
    private DateOnly? WithOther(Entry entry) => entry.With is not { } other || other.Person == entry.Person ? null
        : _entries.Where(known => known.Person == other.Person && other.Leaves == (Class(known.Kind) == 1 || known.Kind is LeadershipChangeKind.LeftBoard or LeadershipChangeKind.Died)).Select(known => known.Effective).FirstOrDefault(day => day is not null);

    private Entry? TakerOf(string leaver) => _successions.Where(pair => pair.Leaver == leaver)
        .Select(pair => _entries.Find(entry => entry.Person == pair.Successor && entry.Role is not null && Class(entry.Kind) == 0)).FirstOrDefault(entry => entry is not null);

    private Entry? LeftTo(string successor) => _successions.Where(pair => pair.Successor == successor)
        .Select(pair => _entries.Find(entry => entry.Person == pair.Leaver && Class(entry.Kind) == 1)).FirstOrDefault(entry => entry is not null);

    /// <summary>An office given up because of a promotion, or for the chair, is part of that change.</summary>
    private bool Holds(Entry entry)
    {
        if (entry.Role is null || entry.IsImplied && _gone.Contains(entry.Person)) return false;
        if (Class(entry.Kind) != 1) return true;
        // A seat that somebody fills was left before, mostly long ago.
        if (entry.IsImplied && entry.Role == SentenceFrame.Seat.Name) return false;
        var taken = _entries.Find(other => other.Person == entry.Person && Class(other.Kind) == 0);
        return taken is null || !(entry.IsImplied && taken.Kind == LeadershipChangeKind.Promoted || entry.Role.Contains("Director", StringComparison.Ordinal) && IsChair(taken.Role ?? ""));
    }

    private LeadershipChangeKind Kind(ReadChange change, string? role) => change.Happening switch
    {
        Happening.Dies => LeadershipChangeKind.Died,
        Happening.Leaves when change.Role?.IsBoard == true || role == SentenceFrame.Seat.Name => LeadershipChangeKind.LeftBoard,
        Happening.Leaves => change.Retires ? LeadershipChangeKind.Retired : LeadershipChangeKind.Departed,
        _ when change.Role?.IsBoard == true => LeadershipChangeKind.ElectedDirector,
        _ when change.Role?.IsInterim == true || change.OnInterim => LeadershipChangeKind.Interim,
        // A chair from outside comes with a seat; the board elects its own.
        _ when change.Role is { } chair && IsChair(chair.Name) && !memory.IsInsider(change.Person) => LeadershipChangeKind.ElectedDirector,
        _ when change.Promotes || !change.Joins && IsOffice(role ?? "") && memory.RisesTo(change.Person, role ?? "") => LeadershipChangeKind.Promoted,
        _ => LeadershipChangeKind.Appointed,
    };

    private static bool IsChair(string role) => role.Contains("Chair", StringComparison.Ordinal) && !role.Contains("Emerit", StringComparison.Ordinal) && !role.Contains(" and ", StringComparison.Ordinal);

    /// <summary>Being designated the principal accounting officer is no rise, nor is a chair or a lead among directors.</summary>
    private static bool IsOffice(string role) => role.Length > 0 && !role.StartsWith("Principal ", StringComparison.Ordinal) && !IsChair(role) && !role.Contains("Director", StringComparison.Ordinal);

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
        [.. entry.Sentences.Distinct().OrderBy(IsHeading).Take(MostEvidence).Select(at => Evidence.Of(document, reading.Sentences[at].Start, reading.Sentences[at].End))];
}
