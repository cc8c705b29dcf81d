using System.Collections.Frozen;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Pairs of meanings of business English that exclude each other: to approve and to reject, to keep and to sell.</summary>
internal static class Contraries
{
    /// <returns>The words that mean what this word means, and those that mean the contrary.</returns>
    public static IEnumerable<(FrozenSet<string> Side, FrozenSet<string> Other)> Of(Reading statement, int i)
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
