using System.Collections.Frozen;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>What a word may be, looked up once per word; a word can be several.</summary>
[Flags]
internal enum WordClass
{
    None = 0, Negator = 1, NearNegator = 2, Hedge = 4, Plan = 8, Future = 16, Duty = 32, Up = 64, Down = 128, Causal = 256, Stop = 512,
}

/// <summary>Closed classes of English that turn a true sentence into a false one when they change.</summary>
internal static class WordClasses
{
    private static readonly FrozenSet<string> Negators = Set("no not none never neither nor cannot without unable isn't aren't wasn't weren't don't doesn't didn't hasn't haven't won't can't couldn't wouldn't nobody nothing isn’t aren’t wasn’t weren’t don’t doesn’t didn’t hasn’t haven’t won’t can’t couldn’t wouldn’t");
    /// <summary>Words that can carry a negation in the source: "fails to", "excluding".</summary>
    private static readonly FrozenSet<string> NearNegators = Set("fail fails failed failure lack lacks lacked excluding exclude excludes except absent absence avoid prevent prevents stop stopped unlikely hardly little limited reject rejected discontinued discontinue ended terminated removed remove eliminate eliminated zero free ceased cease only little-known unavailable impossible different independent previously inability insufficient before");
    private static readonly FrozenSet<string> Hedges = Set("may might could can would should possible possibly potential potentially perhaps likely probably if");
    private static readonly FrozenSet<string> Plans = Set("expect expects expected intend intends intended plan plans planned aim aims seek seeks believe believes anticipate anticipates estimate estimates hope hopes propose proposes target targets goal consider considers considering explore exploring evaluate evaluating think thinks warn warns warned see sees say says risk risks threaten threatens forecast forecasts fear fears worry worries");
    private static readonly FrozenSet<string> Future = Set("will shall expect expects expected intend intends plan plans planned going scheduled would 'll committed commits agreed remaining remain thereafter continue next future to-be");
    private static readonly FrozenSet<string> Duties = Set("must required requires require obliged obligated obligation obligations shall need needs mandatory mandates mandated mandate bound binding commit committed commits commitment commitments guarantee guarantees guaranteed compel compels ensure ensures");
    private static readonly FrozenSet<string> Up = Set("increase increases increased increasing grow grows grew growing grown growth rise rises rose risen rising climb climbs climbed gain gains gained up higher expand expands expanded expanding expansion improve improves improved improving improvement add adds added raise raises raised raising benefit benefits benefited boost boosts boosted accelerate accelerates accelerated accelerating strengthen strengthens strengthened widen widened double doubled tripled jump jumped surge surged favorable contributed upgrade upgraded enhance enhanced exceeded");
    private static readonly FrozenSet<string> Down = Set("decrease decreases decreased decreasing decline declines declined declining fall falls fell fallen falling drop drops dropped dropping down lower lowered lowers reduce reduces reduced reducing reduction reductions shrink shrank shrunk slip slips slipped slump slumped detriment detrimental moderate moderated moderating cut cuts cutting weaken weakens weakened weaker narrow narrowed slow slowed slower slowing slowdown thinner contraction downgrade downgraded loss losses unfavorable worsened erode eroded adverse adversely negative negatively depress depressed depressing hurt hurts");
    private static readonly FrozenSet<string> Causal = Set("because due owing caused causes cause driven drove led reflecting reflects reflected attributable resulting thanks result stemming fueled fuelled since so therefore given from primarily on drivers driver");

    /// <summary>A scope word of the sentence needs one of its line in the source.</summary>
    public static readonly IReadOnlyList<FrozenSet<string>> Scopes =
    [
        Set("all every each entire entirely whole wholly fully both full 100 total aggregate any everything everyone across throughout completely always company-wide solely"),
        Set("only solely exclusively exclusive sole just alone limited purely nothing single"),
        Set("first initial initially inaugural never new pioneer introduced began prior"),
        Set("largest biggest greatest leading top main most primary leader #1"),
        Set("never no not none"), Set("always all consistently every continuously"),
        Set("best leading top highest most"), Set("guaranteed guarantee guarantees certain certainly assured"), Set("permanently permanent forever indefinitely"), Set("immediately immediate instantly now once"),
    ];
    public static readonly IReadOnlyList<FrozenSet<string>> ScopeTriggers =
    [
        Set("all every each entire entirely whole wholly fully completely"), Set("only solely exclusively exclusive sole"), Set("first"), Set("largest biggest greatest"),
        Set("never"), Set("always"), Set("best"), Set("guaranteed guarantees certainly"), Set("permanently permanent forever"), Set("immediately"),
    ];

    private static readonly FrozenSet<string> Stop = Set("""
        a an the and or but nor of in on at by for from to with without as into onto over under about between among through during before after since until than then that this these those it its it's he she they them
        their his her our ours we us you your i is are was were be been being am do does did done has have had having will shall may might could can would should must not no none never so such also both each either
        which who whom whose what when where while why how there here more most less least very just even still yet again too out up down off per via within against toward towards across along some any all every only own
        other another same one if because due company inc corp corporation co said say says other's thus hence both including included include includes
        """);

    private static readonly FrozenDictionary<string, WordClass> Classes = new (FrozenSet<string> Words, WordClass Class)[]
        {
            (Negators, WordClass.Negator), (NearNegators, WordClass.NearNegator), (Hedges, WordClass.Hedge), (Plans, WordClass.Plan), (Future, WordClass.Future),
            (Duties, WordClass.Duty), (Up, WordClass.Up), (Down, WordClass.Down), (Causal, WordClass.Causal), (Stop, WordClass.Stop),
        }
        .SelectMany(entry => entry.Words.Select(word => (word, entry.Class))).GroupBy(pair => pair.word)
        .ToFrozenDictionary(group => group.Key, group => group.Aggregate(WordClass.None, (all, pair) => all | pair.Class), StringComparer.Ordinal);

    public static WordClass Of(string key) => Classes.GetValueOrDefault(key);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
