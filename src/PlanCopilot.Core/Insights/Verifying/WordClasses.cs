using System.Collections.Frozen;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>What a word may be, looked up once per word; a word can be several.</summary>
[Flags]
internal enum WordClass
{
    None = 0, Negator = 1, NearNegator = 2, Hedge = 4, Plan = 8, Future = 16, Duty = 32, Up = 64, Down = 128, Causal = 256, Stop = 512, Light = 1024, Joint = 2048,
}

/// <summary>Closed classes of English that turn a true sentence into a false one when they change.</summary>
internal static class WordClasses
{
    private static readonly FrozenDictionary<string, WordClass> Classes = new (WordClass Class, string Words)[]
        {
            (WordClass.Negator, """
                no not none never neither nor cannot without unable isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't can't couldn't wouldn't shouldn't nobody nothing
                """),
            // They can carry a negation in other words: "fails to", "excluding".
            (WordClass.NearNegator, """
                fail fails failed failing failure lack lacks lacked lacking excluding exclude excludes excluded except absent absence avoid avoids prevent prevents prevented stop stops stopped unlikely hardly
                little few limited reject rejects rejected refuse refuses refused discontinued discontinue terminated removed remove eliminate eliminated zero ceased cease unavailable impossible
                inability insufficient paused suspended halted unaware instead denied deny
                """),
            (WordClass.Hedge, "may might could would should possible possibly potential potentially perhaps likely probably if whether"),
            (WordClass.Plan, """
                expect expects expected intend intends intended plan plans planned planning aim aims seek seeks believe believes anticipate anticipates anticipated estimate estimates hope hopes propose proposes target targets
                goal goals consider considers considering explore exploring evaluate evaluating think thinks warn warns warned see sees say says said risk risks threaten threatens forecast forecasts fear fears worry worries
                want wants concern concerned
                """),
            (WordClass.Future, "will shall expect expects expected intend intends intended plan plans planned going scheduled committed commits commit anticipate anticipates anticipated target targets aim aims goal announced"),
            (WordClass.Duty, """
                must required requires require requiring obliged obligated obligation obligations shall need needs mandatory mandates mandated mandate bound binding commit committed commits commitment commitments guarantee
                guarantees guaranteed compel compels compelled force forces forced impose imposes imposed oblige obliges order ordered
                """),
            (WordClass.Up, """
                increase increases increased increasing grow grows grew growing grown growth rise rises rose risen rising climb climbs climbed climbing gained up higher expand expands expanded expanding expansion
                improve improves improved improving improvement add adds added adding raise raises raised raising boost boosts boosted accelerate accelerates accelerated accelerating strengthen
                strengthens strengthened widen widens widened double doubled triple tripled jump jumped surge surged contributed upgrade upgraded enhance enhanced exceeded lift lifts lifted larger bigger dearer
                heightened costlier pricier greater stronger heavier outgrow outgrew outpaced elevated positively positive favorable favorably swell swelled ramp longer
                """),
            (WordClass.Down, """
                decrease decreases decreased decreasing decline declines declined declining fall falls fell fallen falling drop drops dropped dropping down lower lowered lowers reduce reduces reduced reducing reduction
                reductions shrink shrinks shrank shrunk slip slips slipped slide slid slides slump slumped detriment detrimental moderate moderated moderating cut cuts cutting weaken weakens weakened weaker narrow narrows
                narrowed slow slows slowed slower slowing slowdown thinner contraction downgrade downgraded unfavorable unfavorably worsen worsened erode eroded adversely negatively depress depressed
                depressing hurt hurts dip dips dipped sank sink plunge plunged tumbled dent dents squeeze squeezed halved fewer cheaper smaller softer deteriorate deteriorated lighter less deflation lessen drag dragged negative adverse
                """),
            (WordClass.Causal, """
                because due owing caused cause causes causing driven drive drives drove led lead reflecting reflect reflects reflected attributable attributed resulting thanks result results resulted stemming stemmed fueled since so
                therefore given response added contributed contributing based following allow allows allowed helped enable enabled as on by from through with amid
                """),
            // They add little to what a sentence is about.
            (WordClass.Light, """
                make makes made making take takes took taken get gets got give gives gave given go goes went gone come comes came put puts keep keeps kept say says said see sees use uses used using
                become becomes became remain remains remained include includes let lets set sets provide provides provided continue continues continued number amount year years period basis part well
                say says warns admit admits note notes run runs ran bring brings brought stand stands stood end ended make turn turned call called fiscal business company
                """),
            (WordClass.Joint, "and but or while whereas although though which who compared versus vs due because reflecting until"),
            (WordClass.Stop, """
                a an the and or but nor of in on at by for from to with without as into onto over under about between among through during before after since until than then that this these those it its it's he she they them
                their his her our ours we us you your i is are was were be been being am do does did done has have had having will shall may might must can could would should not no none never so such also both each either
                which who whom whose what when where while why how there here more most less least very just even still yet again too out up down off per via within against toward towards across along some any all every only own
                other another same one if because due company inc corp corporation co others thus hence both including included include includes ever already now than whether once
                compared versus vs approximately roughly respectively whereas although though however
                """),
        }
        .SelectMany(entry => entry.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => (word, entry.Class)))
        .GroupBy(pair => pair.word).ToFrozenDictionary(group => group.Key, group => group.Aggregate(WordClass.None, (all, pair) => all | pair.Class), StringComparer.Ordinal);

    public static WordClass Of(string key) => Classes.GetValueOrDefault(key);
}
