using System.Text;
using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Leadership;

/// <param name="Own">Whether it is (or was until now) a role at the company that reports, as far as the sentence says.</param>
/// <param name="Stated">Whether it says so outright: "the Company's Treasurer".</param>
internal sealed record HeldRole(string Person, RoleMention Roles, bool Own, bool Stated = false);

/// <summary>
/// A sentence with its people, roles and dates replaced by one letter each of the private use area, in lower case, so that
/// grammar can be written over what is left. Appositions ("Jane Doe, our Chief Financial Officer,") are taken out and kept
/// as <see cref="Held"/>; a relative clause becomes a clause of its own.
/// </summary>
internal sealed partial class SentenceFrame
{
    // Ranges of letters: people U+E000.., roles U+E200.., "the board" U+E400, another company's board U+E401, dates U+E500..
    public const string P = "[\uE000-\uE1FF]", R = "[\uE200-\uE3FF]", B = "\uE400", RB = "[\uE200-\uE401]", D = "[\uE500-\uE5FF]";
    public const char OwnBoard = '\uE400', OtherBoard = '\uE401';
    private const int MostLetters = 250;

    public static readonly Role Seat = new("Director", true, false, false, false);
    private static readonly RoleMention Board = new(0, 0, [Seat]);

    private readonly List<string> _people = [];
    private readonly List<RoleMention> _roles = [];
    private readonly List<DateMention> _dates = [];
    private readonly List<HeldRole> _held = [];
    private readonly List<string> _clauses = [];
    private readonly Dictionary<char, char> _appositions = [];
    private readonly OwnNames _own;

    public SentenceFrame(string sentence, IReadOnlyList<PersonMention> people, IReadOnlyList<DateMention> dates, OwnNames own)
    {
        _own = own;
        var frame = Replace(sentence, people, dates);
        frame = Noise.Replace(frame.Replace('’', '\''), "");
        frame = Abbreviation.Replace(Founder.Replace(frame, ""), "");
        frame = Age.Replace(frame, "$1");
        frame = Relative.Replace(frame, TakeRelative);
        frame = Apposition.Replace(frame, TakeApposition);
        frame = Description.Replace(frame, TakeDescription);
        frame = Prenominal.Replace(frame, TakePrenominal);
        foreach (Match held in HeldBy.Matches(frame)) _held.Add(new HeldRole(Person(held.Groups["p"].Value[0]), RolesOf(held.Groups["r"].Value[0]), true));
        _clauses.Insert(0, frame);
    }

    /// <summary>The main clause first, then relative clauses with their antecedent as subject.</summary>
    public IReadOnlyList<string> Clauses => _clauses;
    public IReadOnlyList<HeldRole> Held => _held;
    public IReadOnlyList<string> People => _people;

    public string Person(char letter) => _people[letter - '\uE000'];
    public RoleMention RolesOf(char letter) => letter >= OwnBoard ? Board : _roles[letter - '\uE200'];
    public DateMention Date(char letter) => _dates[letter - '\uE500'];
    public char? AppositionOf(char person) => _appositions.TryGetValue(person, out var role) ? role : null;
    public bool IsElsewhere(char role) => role == OtherBoard || RolesOf(role).Organisation is { } organisation && !_own.Has(organisation);

    /// <summary>"Vice President, Chief Financial Officer and director" is one office and one board seat.</summary>
    public IEnumerable<Role> OfficesOf(string letters) => Heads([.. letters.SelectMany(letter => RolesOf(letter).Roles)]);

    public IEnumerable<Role> OfficesHeld(char person) =>
        _held.FirstOrDefault(held => held.Person == Person(person)) is { } held ? Heads(held.Roles.Roles) : [];

    private static IEnumerable<Role> Heads(IReadOnlyList<Role> roles)
    {
        var offices = roles.Where(role => !role.IsBoard).DistinctBy(role => role.Name).ToList();
        if (offices.Count > 1) offices.RemoveAll(role => role.Name.StartsWith("Member of ", StringComparison.Ordinal));
        if (offices.Count > 0)
            yield return new Role(Role.Join(offices.Select(role => role.Name)), false, offices.Any(role => role.IsInterim), offices[0].IsFormer, offices.Any(role => role.IsOutgoing));
        if (roles.FirstOrDefault(role => role.IsBoard) is { } seat) yield return seat;
    }

    private string Replace(string sentence, IReadOnlyList<PersonMention> people, IReadOnlyList<DateMention> dates)
    {
        var spans = new List<(int Start, int End, int Rank, Func<char> Letter)>();
        foreach (var date in dates) spans.Add((date.Start, date.End, 0, () => Keep(_dates, date, '\uE500')));
        foreach (var person in people) spans.Add((person.Start, person.End, 1, () => Keep(_people, person.Name, '\uE000')));
        foreach (var role in RoleFinder.Find(sentence, _own)) spans.Add((role.Start, role.End, 2, () => Keep(_roles, role, '\uE200')));
        foreach (Match board in sentence.Contains("board", StringComparison.OrdinalIgnoreCase) ? TheBoard.Matches(sentence).ToArray() : []) spans.Add((board.Index, board.Index + board.Length, 3, () => IsOtherBoard(board) ? OtherBoard : OwnBoard));
        var text = new StringBuilder();
        var at = 0;
        foreach (var span in spans.OrderBy(span => span.Start).ThenBy(span => span.Rank))
        {
            if (span.Start < at) continue;
            text.Append(sentence.AsSpan(at, span.Start - at).ToString().ToLowerInvariant()).Append(span.Letter());
            at = span.End;
        }
        return text.Append(sentence[at..].ToLowerInvariant()).ToString();
    }

    private bool IsOtherBoard(Match board) => board.Groups["org"] is { Success: true } organisation && !_own.Has(organisation.Value);

    private static char Keep<T>(List<T> list, T item, char first)
    {
        if (list.Count < MostLetters) list.Add(item);
        return (char)(first + list.Count - 1);
    }

    private string TakeRelative(Match match)
    {
        var person = match.Groups["p"].Value;
        _clauses.Add(person + (match.Groups["own"].Success ? "'s" : "") + match.Groups["clause"].Value);
        return person + (match.Value.EndsWith(',') ? "" : match.Groups["end"].Value);
    }

    private string TakeApposition(Match match)
    {
        var role = match.Groups["r"].Value[0];
        _appositions[match.Groups["p"].Value[0]] = role;
        return Take(match, role);
    }

    private string TakePrenominal(Match match) => Take(match, match.Groups["r"].Value[0]);

    private string Take(Match match, char role)
    {
        _held.Add(new HeldRole(Person(match.Groups["p"].Value[0]), RolesOf(role), !IsElsewhere(role) && !RolesOf(role).Roles[0].IsFormer && !match.Groups["former"].Success && !Elsewhere.IsMatch(match.Value), OwnRole.IsMatch(match.Value)));
        return match.Groups["p"].Value;
    }

    private string TakeDescription(Match match)
    {
        if (match.Value.Contains(OwnBoard, StringComparison.Ordinal)) _held.Add(new HeldRole(Person(match.Groups["p"].Value[0]), Board, true));
        return match.Groups["p"].Value;
    }
}
