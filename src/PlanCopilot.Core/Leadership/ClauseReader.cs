namespace PlanCopilot.Core.Leadership;

/// <summary>
/// Reads the changes of one clause: for each <see cref="Trigger"/> its people, its roles and its date. What is denied, merely
/// possible, told of another time or of a whole career is left out.
/// </summary>
internal sealed partial class ClauseReader(SentenceFrame frame, string clause, DateOnly? reported)
{
    private readonly IReadOnlyList<Trigger> _triggers = Triggers.Find(clause);

    public static IReadOnlyList<ReadChange> Read(SentenceFrame frame, DateOnly? reported) =>
        [.. frame.Clauses.Where(clause => !Nothing.IsMatch(clause)).SelectMany(clause => ShareDate([.. new ClauseReader(frame, clause, reported).Read()]))];

    /// <summary>"A will step down as CEO and become Chairman on May 1", "A will retire and B become CEO on May 1": the day is said once.</summary>
    private static IEnumerable<ReadChange> ShareDate(List<ReadChange> changes) => changes.Select(change => change.Effective is not null ? change
        : change with { Effective = changes.Find(other => other.Stated && other.Effective is not null && (other.Person == change.Person || other.Role?.Name == change.Role?.Name))?.Effective });

    private IEnumerable<ReadChange> Read() => _triggers.Where(IsReal).SelectMany(trigger => trigger.Kind switch
    {
        TriggerKind.Names => Names(trigger),
        TriggerKind.NamingOf => NamingOf(trigger),
        TriggerKind.Takes => Takes(trigger),
        TriggerKind.NewRole => NewRole(trigger),
        TriggerKind.Succeeds => Succeeds(trigger),
        TriggerKind.Leaves => Leaves(trigger),
        TriggerKind.LeavingOf => LeavingOf(trigger),
        TriggerKind.Ends => Ends(trigger),
        TriggerKind.Removes => Removes(trigger),
        TriggerKind.NotReelected => NotReelected(trigger),
        _ => Dies(trigger),
    });

    /// <summary>"The Board appointed Jane Doe as", "Jane Doe has been appointed", "Jane Doe Named CFO".</summary>
    private IEnumerable<ReadChange> Names(Trigger trigger)
    {
        var end = EndOf(trigger);
        var passive = Passive.IsMatch(Before(trigger)) || AlsoPassive.IsMatch(clause[..trigger.Start]);
        if (AsBackground.IsMatch(Before(trigger))) return [];
        if (Listed(trigger) is { } listed) return Naming(trigger, listed with { End = trigger.End }, end);
        // "was promoted from regional manager" tells what an appointment was.
        if (passive && FromOffice.IsMatch(trigger.Text + After(trigger)) && ClauseArguments.Before(clause, trigger.Start) is { } risen && ClauseArguments.Roles(clause, trigger.End, end) is null)
            return risen.Letters.Select(letter => Change(trigger, letter, Happening.Takes, null));
        if (!passive && ClauseArguments.After(clause, trigger.End, end) is { } named) return Naming(trigger, named, end);
        if (ByShareholders.IsMatch(After(trigger)) || ClauseArguments.Before(clause, trigger.Start) is not { } subject) return [];
        if (!passive && !Adjacent.IsMatch(clause.AsSpan(subject.End, trigger.Start - subject.End))) return [];
        return Naming(trigger, subject with { End = trigger.End }, end);
    }

    /// <summary>"the appointment of Jane Doe as", "Jane Doe's promotion to".</summary>
    private IEnumerable<ReadChange> NamingOf(Trigger trigger)
    {
        var end = EndOf(trigger);
        if (Kept.IsMatch(Before(trigger))) return [];
        if (OfNamed.IsMatch(After(trigger)) && ClauseArguments.After(clause, trigger.End, end) is { } named) return Naming(trigger, named, end);
        return Owner(trigger) is { } owner ? Naming(trigger, owner with { End = trigger.End }, end) : [];
    }

    /// <summary>The role, and as long as the list goes on ("A as CFO and B as COO") the next person and role.</summary>
    private IEnumerable<ReadChange> Naming(Trigger trigger, PersonGroup people, int end)
    {
        if (ClauseArguments.Roles(clause, people.End, end) is { } roles && IsLink(roles.Link))
        {
            foreach (var change in Taken(trigger, people, roles)) yield return change;
            for (var at = roles.End; ClauseArguments.NextOfList(clause, at, end) is { } next;)
            {
                if (ClauseArguments.Roles(clause, next.End, end) is not { } more || !DirectLink.IsMatch(more.Link)) yield break;
                foreach (var change in Taken(trigger, next, more)) yield return change;
                at = more.End;
            }
        }
        else if (TitleOf(trigger, people) is { } title)
            foreach (var change in Taken(trigger, people, title)) yield return change;
        else if (Vacancy.IsMatch(clause))
            foreach (var letter in people.Letters) yield return Change(trigger, letter, Happening.Takes, SentenceFrame.Seat);
    }

    /// <summary>"names new CFO Jane Doe" has the role before the name, "elected Jane Doe, President, effective" as an apposition.</summary>
    private RoleGroup? TitleOf(Trigger trigger, PersonGroup people)
    {
        if (trigger.End < people.Start && ClauseArguments.Roles(clause, trigger.End, people.Start) is { } title && DirectLink.IsMatch(title.Link))
            return frame.RolesOf(title.Letters[^1]).Roles[0].IsFormer ? null : title;
        return trigger.End < people.Start && people.Letters.Length == 1 && frame.AppositionOf(people.Letters[0]) is { } letter && frame.RolesOf(letter).Roles[0] is { IsBoard: false, IsFormer: false } && !frame.IsElsewhere(letter) && !_triggers.Any(other => other.Kind == TriggerKind.Succeeds) ? new RoleGroup(letter.ToString(), " ", people.End) : null;
    }

    private IEnumerable<ReadChange> Takes(Trigger trigger)
    {
        var end = EndOf(trigger);
        if (ClauseArguments.Before(clause, trigger.Start) is not { } people || Continuing.IsMatch(Before(trigger))) return [];
        // "will serve in that role while the Board conducts a search": the appointment named before.
        if (InThatRole.IsMatch(After(trigger)) && Interim.IsMatch(clause.AsSpan(trigger.Start))) return [.. people.Letters.Select(letter => Change(trigger, letter, Happening.Takes, null))];
        if (ClauseArguments.Roles(clause, trigger.End, end) is { } roles) return IsLink(roles.Link) ? Taken(trigger, people, roles) : [];
        // "will assume Mr. Smith's duties": the role is his.
        return OthersDuties.Match(clause, trigger.End, end - trigger.End) is { Success: true } duties
            ? [.. people.Letters.Select(letter => Change(trigger, letter, Happening.Takes, null) with { Other = frame.Person(duties.Groups["p"].Value[0]), TakesDuties = true })] : [];
    }

    /// <summary>"in connection with Jane Doe's new role as", "providing for her employment as".</summary>
    private IEnumerable<ReadChange> NewRole(Trigger trigger) =>
        !_triggers.Any(other => other.Kind == TriggerKind.Ends && other.Start > trigger.Start) && Owner(trigger) is { } owner && ClauseArguments.Roles(clause, trigger.End, EndOf(trigger)) is { } roles && DirectLink.IsMatch(roles.Link) ? Taken(trigger, owner, roles) : [];

    /// <summary>"Jane Doe succeeds John Roe as CFO", "John Roe will be succeeded by Jane Doe".</summary>
    private IEnumerable<ReadChange> Succeeds(Trigger trigger)
    {
        var end = EndOf(trigger);
        // "will hand over the reins to": as with "will be succeeded by", the other one comes.
        var handsOver = trigger.Text.EndsWith(" to", StringComparison.Ordinal);
        var passive = Passive.IsMatch(Before(trigger)) || handsOver;
        if (passive && !handsOver && !After(trigger).StartsWith(" by", StringComparison.Ordinal) && !After(trigger).StartsWith(" as", StringComparison.Ordinal)) yield break;
        if (ClauseArguments.Before(clause, trigger.Start) is not { } subject || ClauseArguments.Next(clause, trigger.End, end) is not { } other) yield break;
        var roles = ClauseArguments.Roles(clause, other.End, end) is { } behind && DirectLink.IsMatch(behind.Link) ? behind
            : passive && ClauseArguments.Roles(clause, trigger.End, other.Start) is { } between ? between : (RoleGroup?)null;
        var (comes, goes) = passive ? (other, subject) : (subject, other);
        var offices = roles is { } group ? frame.OfficesOf(group.Letters).ToList() : [];
        if (offices.Count == 0) yield return Change(trigger, comes.Letters[0], Happening.Takes, null) with { Other = frame.Person(goes.Letters[0]), OtherToo = passive, TakesDuties = trigger.Text.StartsWith("fill", StringComparison.Ordinal) };
        foreach (var office in offices) yield return Change(trigger, comes.Letters[0], Happening.Takes, office) with { Other = frame.Person(goes.Letters[0]), OtherToo = passive };
    }

    private IEnumerable<ReadChange> Taken(Trigger trigger, PersonGroup people, RoleGroup roles)
    {
        var offices = frame.OfficesOf(roles.Letters).ToList();
        var each = people.Letters.Length > 1 && Respectively.IsMatch(clause) ? frame.RolesOf(roles.Letters[0]).Roles : [];
        for (var i = 0; i < people.Letters.Length; i++)
            foreach (var office in each.Count == people.Letters.Length ? [each[i]] : offices)
                yield return Change(trigger, people.Letters[i], Happening.Takes, office, roles.End) with { IsElsewhere = IsElsewhere(trigger, roles) || OfAnother.IsMatch(clause.AsSpan(roles.End)) };
    }

    /// <param name="from">Behind the role: a date there is the role's.</param>
    private ReadChange Change(Trigger trigger, char person, Happening happening, Role? role, int? from = null)
    {
        var (effective, stated) = EffectiveDateReader.InClause(frame, clause, trigger, from ?? trigger.Start, EndOf(trigger), happening, reported);
        return new ReadChange(frame.Person(person), role, happening, effective)
        {
            Stated = stated,
            IsPast = IsHistory(trigger),
            Retires = happening == Happening.Leaves && Retire.IsMatch(trigger.Text),
            Promotes = happening == Happening.Takes && Promote.IsMatch(trigger.Text),
            OnInterim = happening == Happening.Takes && Interim.IsMatch(clause.AsSpan(trigger.Start)),
            Joins = Join.IsMatch(trigger.Text),
            IsWeak = IsWeak(trigger, happening, effective),
            OnJoining = OnJoining.IsMatch(clause.AsSpan(trigger.Start)),
            With = WithOther(trigger),
            IsDone = trigger.Kind == TriggerKind.Leaves && Done.IsMatch(trigger.Text),
            IsAlso = Also.IsMatch(Before(trigger)) || trigger.Text.Contains("also", StringComparison.Ordinal),
        };
    }
}
