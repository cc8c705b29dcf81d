namespace PlanCopilot.Core.Leadership;

internal sealed partial class ClauseReader
{
    /// <summary>"Jane Doe notified the Company of her decision to resign as", "Jane Doe, CFO, is leaving".</summary>
    private IEnumerable<ReadChange> Leaves(Trigger trigger)
    {
        if (NotFromWork.IsMatch(After(trigger)) || AsAdjective.IsMatch(Before(trigger)) || RetiredOffice.IsMatch(trigger.Text + After(trigger)) || (Listed(trigger) ?? ClauseArguments.Before(clause, trigger.Start)) is not { } people) return [];
        var left = Left(trigger, people, trigger.End);
        // "will transition from his role as CFO to the role of COO"
        return trigger.Text.StartsWith("transition", StringComparison.Ordinal) && ClauseArguments.RolesTo(clause, trigger.End, EndOf(trigger)) is { } to ? left.Concat(Taken(trigger, people, to)) : left;
    }

    /// <summary>"the resignation of Jane Doe as", "Jane Doe's departure", "tendered her resignation from".</summary>
    private IEnumerable<ReadChange> LeavingOf(Trigger trigger)
    {
        var end = EndOf(trigger);
        if (OfPerson.IsMatch(After(trigger)) && ClauseArguments.Next(clause, trigger.End, end) is { } leaver) return Left(trigger, leaver, leaver.End);
        return Owner(trigger) is { } owner ? Left(trigger, owner, trigger.End) : [];
    }

    /// <summary>"Jane Doe's employment with the Company will end", "the appointment of Jane Doe to the Board ends".</summary>
    private IEnumerable<ReadChange> Ends(Trigger trigger)
    {
        var before = clause[..trigger.Start];
        if (HisPosition.IsMatch(before) && ClauseArguments.Before(clause, trigger.Start) is { } his) return Left(trigger, his, his.End);
        if (trigger.Text.EndsWith("eliminated", StringComparison.Ordinal))
            return ClauseArguments.Before(clause, trigger.Start) is { } holder ? Left(trigger, holder, trigger.End) : [];
        if (EndedOf.Match(before) is { Success: true } of && ClauseArguments.After(before, of.Index + of.Length, before.Length) is { } people)
            return Left(trigger, people, people.End);
        return Ended.Match(before) is { Success: true } ended && ClauseArguments.Before(clause, ended.Groups["p"].Index + 1) is { } owner ? Left(trigger, owner, ended.Groups["p"].Index + 1) : [];
    }

    /// <summary>"terminated the employment of Jane Doe", "Jane Doe was removed as".</summary>
    private IEnumerable<ReadChange> Removes(Trigger trigger)
    {
        var end = EndOf(trigger);
        if (Passive.IsMatch(Before(trigger)))
            return ClauseArguments.Before(clause, trigger.Start) is { } people && PassiveRemoval.IsMatch(clause.AsSpan(people.End, trigger.Start - people.End))
                ? Left(trigger, people, ClauseArguments.Roles(clause, people.End, trigger.Start) is null ? trigger.End : people.End) : [];
        return RemovalOf.IsMatch(After(trigger)) && ClauseArguments.Next(clause, trigger.End, end) is { } removed ? Left(trigger, removed, removed.End) : [];
    }

    private IEnumerable<ReadChange> NotReelected(Trigger trigger) => ClauseArguments.Before(clause, trigger.Start) is { } people
        ? people.Letters.Select(letter => Change(trigger, letter, Happening.Leaves, SentenceFrame.Seat)) : [];

    private IEnumerable<ReadChange> Dies(Trigger trigger)
    {
        var people = trigger.Kind == TriggerKind.Dies ? ClauseArguments.Before(clause, trigger.Start)
            : OfPerson.IsMatch(After(trigger)) ? ClauseArguments.Next(clause, trigger.End, EndOf(trigger)) : PossessiveOwner(trigger);
        return people is { } dead ? [Change(trigger, dead.Letters[0], Happening.Dies, RoleHeld(dead.Letters[0]))] : [];
    }

    /// <summary>What is left: the roles behind the word ("as", "from the role of"), else those the sentence gives the person.</summary>
    private IEnumerable<ReadChange> Left(Trigger trigger, PersonGroup people, int at)
    {
        RoleGroup? left = ClauseArguments.Roles(clause, at, EndOf(trigger)) is { } group && IsLeft(trigger, group) ? group : RoleBefore(trigger, at);
        foreach (var letter in people.Letters)
            foreach (var role in left is { } roles ? frame.OfficesOf(roles.Letters) : frame.OfficesHeld(letter).DefaultIfEmpty(null))
                yield return Change(trigger, letter, Happening.Leaves, role, left?.End) with { IsElsewhere = left is { } behind && IsElsewhere(trigger, behind) };
    }

    private RoleGroup? RoleBefore(Trigger trigger, int at)
    {
        if (!ThatRole.IsMatch(clause.AsSpan(at))) return null;
        for (var i = trigger.Start - 1; i >= 0; i--)
            if (ClauseArguments.IsRole(clause[i]) && clause[i] < SentenceFrame.OwnBoard) return new RoleGroup(clause[i].ToString(), "", at);
        return null;
    }

    private static bool IsLeft(Trigger trigger, RoleGroup roles)
    {
        if (trigger.Kind == TriggerKind.Ends || trigger.Text.StartsWith("no longer", StringComparison.Ordinal)) return true;
        // "the resignation of Jane Doe, our CFO": what she is called is what she leaves.
        if (trigger.Kind == TriggerKind.LeavingOf && roles.Link.Trim() is "," or ", our" or ", its" or ", the") return true;
        if (!LeavesFrom.IsMatch(roles.Link) || LeavesTo.IsMatch(roles.Link)) return false;
        return roles.Letters[0] < SentenceFrame.OwnBoard || FromBoard.IsMatch(roles.Link);
    }

    /// <summary>"The following persons resigned as directors: A, B and C", "were appointed: A and B".</summary>
    private PersonGroup? Listed(Trigger trigger)
    {
        var colon = clause.IndexOf(": ", trigger.End, StringComparison.Ordinal);
        return colon > 0 && Following.IsMatch(Before(trigger)) ? ClauseArguments.After(clause, colon + 2, clause.Length) : null;
    }

    private Role? RoleHeld(char person) => frame.OfficesHeld(person).FirstOrDefault();

    private PersonGroup? PossessiveOwner(Trigger trigger) =>
        Possessive.Match(clause[..trigger.Start]) is { Success: true } owner ? ClauseArguments.Before(clause, owner.Groups["p"].Index + 1) : null;

    /// <summary>Whose "appointment" or "resignation" it is: "Jane Doe's", or "her" and the person named before, or right after.</summary>
    private PersonGroup? Owner(Trigger trigger)
    {
        if (Kept.IsMatch(Before(trigger))) return null;
        if (PossessiveOwner(trigger) is { } named) return named;
        if (!OwnNoun.IsMatch(Before(trigger))) return null;
        return ClauseArguments.Before(clause, trigger.Start) ?? (FirstPersonAfter(trigger.End) is { } later ? new PersonGroup(later.ToString(), trigger.Start, trigger.End) : null);
    }

    private char? FirstPersonAfter(int at)
    {
        for (; at < clause.Length; at++)
            if (ClauseArguments.IsPerson(clause[at])) return clause[at];
        return null;
    }
}
