using System.Collections.Frozen;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Whether the sentence denies what its quotations deny, and nothing else.</summary>
internal static class PolarityChecks
{
    private const double LeastShared = 0.75;

    public static void Check(Claim claim, List<CheckedValue> values)
    {
        if (claim.Extract is { } extract)
        {
            if (extract.Dropped(WordClass.Negator, WordClass.Negator | WordClass.NearNegator, (quote, i) => !IsIdiom(quote, i)) is { } dropped) values.Add(new CheckedValue(dropped.Text, CheckedValueType.Polarity, false));
            for (var i = 0; i < claim.Reading.Words.Count; i++)
                if (claim.Reading.Words[i].Is(WordClass.Negator)) values.Add(new CheckedValue(claim.Reading.Words[i].Text, CheckedValueType.Polarity, IsKept(extract, i)));
            if (Opposite(claim) is { } contrary) values.Add(new CheckedValue(contrary.Text, CheckedValueType.Polarity, false));
            if (extract.IsPure) return;
        }
        var at = claim.Reading.Words.FindIndex(word => word.Is(WordClass.Negator));
        var denies = at >= 0 && !IsIdiom(claim.Reading, at);
        if (denies) values.Add(new CheckedValue(claim.Reading.Words[at].Text, CheckedValueType.Polarity, IsDenied(claim, at)));
        else if (DeniedDuty(claim) is { } free) values.Add(new CheckedValue(free.Text, CheckedValueType.Polarity, false));
        else if (!claim.Reading.HasAny(WordClass.NearNegator) && Assertion.Governor(claim, WordClass.NearNegator, (quote, i) => Limits.Contains(quote.Words[i].Text)) is { } limit)
            values.Add(new CheckedValue(limit.Text, CheckedValueType.Polarity, false));
        else if (!claim.Reading.HasAny(WordClass.NearNegator) && Assertion.Governor(claim, WordClass.Negator, (quote, i) => !IsIdiom(quote, i)) is { } negator)
            values.Add(new CheckedValue(negator.Text, CheckedValueType.Polarity, false));
        if (Opposite(claim) is { } opposite) values.Add(new CheckedValue(opposite.Text, CheckedValueType.Polarity, false));
    }

    private static bool IsKept(Extract extract, int i)
    {
        if (extract.Holds(i, i + 1)) return true;
        var (from, to) = extract.SlotOf(i, i + 1);
        return Assertion.Holds(extract.Quote, from, to, WordClass.Negator | WordClass.NearNegator);
    }

    /// <summary>The sentence says that somebody must, a quotation that he needn't: "no obligation to", "not bound by".</summary>
    private static Word? DeniedDuty(Claim claim)
    {
        if (!claim.Reading.HasAny(WordClass.Duty) && !claim.Reading.Text.Contains(" ha", StringComparison.Ordinal)) return null;
        if (!claim.Reading.HasAny(WordClass.Duty) && !Enumerable.Range(0, claim.Reading.Words.Count - 1).Any(i => claim.Reading.Words[i].Key is "has" or "have" && claim.Reading.Words[i + 1].Key == "to")) return null;
        foreach (var alignment in claim.Alignments)
            for (var i = 0; i + 1 < alignment.Quote.Words.Count; i++)
            {
                if (!alignment.Quote.Words[i].Is(WordClass.Negator) || !alignment.Quote.Words[i + 1].Is(WordClass.Duty)) continue;
                var (from, to) = alignment.Quote.ClauseAt(i);
                if (claim.Weight(alignment.Within(from, to)) >= 1) return alignment.Quote.Words[i];
            }
        return null;
    }

    /// <summary>Some quotation that bears on the sentence denies something too.</summary>
    private static bool IsDenied(Claim claim, int at)
    {
        if (IsContrast(claim.Reading, at)) return !IsAsserted(claim, at);
        if (claim.Quotes.Any(quote => quote.Keys.Overlaps(InOtherWords)) && (claim.Reading.Words[at].Key == "cannot" || at + 1 < claim.Reading.Words.Count && claim.Reading.Words[at + 1].Key is "longer" or "other")) return true;
        var most = claim.Alignments.Max(alignment => claim.Weight(alignment.Within(0, alignment.Quote.Words.Count)));
        return claim.Alignments.Any(alignment => alignment.Quote.HasAny(WordClass.Negator | WordClass.NearNegator)
            && claim.Weight(alignment.Within(0, alignment.Quote.Words.Count)) >= most / 2);
    }

    /// <summary>"In shares, not cash": an aside that holds unless the quotations say just that.</summary>
    private static bool IsContrast(Reading statement, int at) =>
        statement.Words[at].Key == "not" && at > 0 && statement.BreakBefore(at) == Break.Comma && statement.Governed(at, 8).Count <= 6;

    private static bool IsAsserted(Claim claim, int at)
    {
        var governed = claim.Reading.Governed(at, 8);
        return governed.Count > 0 && claim.Alignments.Any(alignment => !alignment.Quote.HasAny(WordClass.Negator) && governed.Count(alignment.Has) * 2 > governed.Count);
    }

    /// <summary>"Not only", "not quite", "no later than", "whether or not" deny nothing.</summary>
    private static bool IsIdiom(Reading reading, int at)
    {
        var next = at + 1 < reading.Words.Count ? reading.Words[at + 1].Key : "";
        var before = at > 0 ? reading.Words[at - 1].Key : "";
        if (reading.Words[at].Start > 0 && reading.Text[reading.Words[at].Start - 1] == '-') return true; // card-not-present
        return reading.Words[at].Key switch
        {
            "not" => next is "only" or "just" or "quite" or "all" or "every" or "limited" || before is "or" or "if",
            "no" => next is "later" or "more" or "less" or "fewer" or "doubt",
            "without" => next is "limitation" or "limiting",
            _ => false,
        };
    }

    /// <summary>A word of the sentence whose contrary stands in the quotations among as much of the sentence, where nobody denies anything.</summary>
    private static Word? Opposite(Claim claim)
    {
        if (claim.Reading.HasAny(WordClass.Negator)) return null;
        foreach (var (i, word) in claim.Reading.Words.Index())
            foreach (var (side, other) in Sides(claim.Reading, i))
                if (!claim.Reading.Keys.Overlaps(other) && !claim.Quotes.Any(quote => quote.Words.Exists(said => side.Contains(said.Key) || Stemmer.AreAlike(said.Stem, word.Stem))) && claim.Alignments.Any(alignment => IsSaid(claim, alignment, other))) return word;
        return null;
    }

    /// <returns>The words that mean what this word means, and those that mean the contrary.</returns>
    private static IEnumerable<(FrozenSet<string> Side, FrozenSet<string> Other)> Sides(Reading statement, int i)
    {
        var key = statement.Words[i].Key;
        key = (key, i + 1 < statement.Words.Count ? statement.Words[i + 1].Key : "") switch
        {
            ("turn" or "turns" or "turned", "down") => "refuse",
            ("call" or "calls" or "called", "off") => "cancel",
            ("give" or "gives" or "gave" or "given", "up") => "abandon",
            ("pull" or "pulls" or "pulled", "out") => "exit",
            _ => key,
        };
        return SidesOf[key];
    }

    private static bool IsSaid(Claim claim, Alignment alignment, FrozenSet<string> contraries)
    {
        for (var i = 0; i < alignment.Quote.Words.Count; i++)
        {
            if (!contraries.Contains(alignment.Quote.Words[i].Key)) continue;
            var (from, to) = alignment.Quote.ClauseAt(i);
            if (!Assertion.Holds(alignment.Quote, from, to, WordClass.Negator) && claim.Weight(alignment.Within(from, to)) >= LeastShared) return true;
        }
        return false;
    }

    /// <summary>What they govern is there too little or not at all.</summary>
    private static readonly FrozenSet<string> Limits = Set("limited insufficient inability unlikely lack lacks lacked");

    /// <summary>Say "no longer", "no other" or "cannot" without denying.</summary>
    private static readonly FrozenSet<string> InOtherWords = "sold sell sale divested divestiture exited exit closed left restrict restricts restricted restricting prohibit prohibits prohibited only sole solely beyond expired abandoned withdrew unable prevent prevents"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Each line is two meanings that exclude each other.
    private static readonly ILookup<string, (FrozenSet<string> Side, FrozenSet<string> Other)> SidesOf = """
        approve approves approved approval authorize authorized cleared clearance grant granted accept accepts accepted allow allows allowed permit permits permitted | reject rejects rejected rejection refuse refuses refused deny denies denied prohibit prohibits prohibited ban bans banned block blocks blocked declined challenge challenges challenged object objects objected oppose opposes opposed contest contested
        succeed succeeds succeeded success successful successfully positive favorable promising met achieved won win wins | fail fails failed failure unsuccessful negative unfavorable disappointing missed lost lose loses
        begin begins began begun beginning start starts started starting launch launched introduce introduced initiate initiated commence commenced resume resumed continue continues continued | stop stops stopped stopping end ended cease ceased discontinue discontinued abandon abandoned halted suspended terminated
        keep keeps kept retain retains retained | sell sold divest divested divesting divestiture
        complete completes completed completion | cancel cancels canceled cancelled scrapped shelved abandoned abandon
        still remain remains remained | exit exits exited exiting left sold former formerly
        join joins joined hired appointed | leave leaves left departed resigned resign resigns retired retire retires
        open opened opens opening | close closes closed closing closure closures
        buy buys bought acquire acquires acquired acquiring purchase purchased | sell sells sold divest divested divesting divestiture
        uphold upholds upheld confirm confirmed affirm affirmed | overturn overturned overturns reverse reversed dismiss dismissed deny denied denies
        release releases released releasing relieve relieves relieved frees exempt exempts exempted | responsible liable bound
        comply complies complied compliant compliance | violate violates violated violation breach breached noncompliance noncompliant
        renew renews renewed renewal | expire expires expired lapse lapses lapsed terminate terminated
        ahead | behind delayed delay delays postponed
        accelerate accelerates accelerated advance advanced | delay delays delayed postpone postponed
        agree agrees agreed | disagree disagreed refuse refused dispute disputes disputed
        support supports supported favor favors | oppose opposes opposed
        upgrade upgrades upgraded | downgrade downgrades downgraded
        tailwind tailwinds | headwind headwinds
        gain gains profit profits profitable | loss losses
        effective | ineffective
        sufficient adequate ample | insufficient inadequate
        likely | unlikely
        certain | uncertain
        known | unknown
        available | unavailable
        paid repaid | unpaid outstanding
        owned owns own | leased leases lease
        in-house insourced | outsourced outsource outsources
        enter enters entered entering | exit exits exited exiting
        import imports imported | export exports exported
        lend lends lent lender | borrow borrows borrowed borrower
        inflow inflows | outflow outflows
        premium | discount
        centralize centralized | decentralize decentralized
        create creates created | eliminate eliminates eliminated
        unchanged flat same steady | increase increased increases rise rose grew grown decrease decreased decreases fell declined decline
        internal | external
        domestic | foreign
        profitable | unprofitable
        above | below
        insured | uninsured
        voluntary | mandatory required
        fixed | variable floating
        include includes included including | exclude excludes excluded excluding
        secured | unsecured
        strengths strength | weaknesses weakness
        surplus | deficit
        public | private
        temporary temporarily | permanent permanently
        direct | indirect
        lawful | unlawful
        audited | unaudited
        majority most | minority few
        many | few
        extend extends extended lengthen lengthened | shorten shortened shortens cut
        optional | mandatory required
        """.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(" | ")).Select(sides => (Left: Set(sides[0]), Right: Set(sides[1])))
        .SelectMany(sides => sides.Left.Select(word => (word, sides: (sides.Left, sides.Right))).Concat(sides.Right.Select(word => (word, sides: (sides.Right, sides.Left)))))
        .ToLookup(pair => pair.word, pair => pair.sides, StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
