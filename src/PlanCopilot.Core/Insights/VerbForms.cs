namespace PlanCopilot.Core.Insights;

/// <summary>The verbs of business prose: what "we" says in the plural a company says in the singular.</summary>
internal static class VerbForms
{
    private static readonly HashSet<string> Unchanging = Set(
        "will would may might must can could shall should cannot can't won't wouldn't couldn't shouldn't did had made took began grew saw built sold bought brought came became "
        + "went got gave found held kept led left lost met paid ran said sent spent stood understood won wrote chose drove fell felt knew rose set cut put shut undertook "
        + "withdrew sought taught thought broke spun laid dealt drew heard hit hurt let meant quit shot spoke struck swept told threw wore overcame oversaw reset cast forecast "
        + "cost bid split spread rebuilt resold outgrew");

    /// <summary>End in -ed without being past.</summary>
    private static readonly HashSet<string> BaseInEd = Set("need proceed succeed exceed feed speed embed heed");

    /// <summary>Verbs that take the place of no noun, so that "and operate" is a second verb.</summary>
    private static readonly HashSet<string> Verbs = Set(
        "accelerate achieve acquire adapt add address adjust advance aim align allocate allow anticipate apply are assess attract become begin believe bring build buy choose collect combine compete "
        + "complete comply conduct consolidate continue coordinate create deepen define deliver depend deploy derive determine develop differentiate distribute diversify drive earn eliminate "
        + "empower enable engage enhance ensure enter establish evaluate evolve execute expand expect explore extend face facilitate fulfill generate give grow have help hire identify implement improve "
        + "incorporate incur innovate integrate intend introduce invest keep know lead leverage license maintain make manage manufacture maximize measure meet migrate minimize mitigate "
        + "modernize monitor move negotiate obtain offer open operate optimize own participate perform pioneer position prepare prioritize produce promote protect provide pursue recognize "
        + "recommend recruit reduce regain reinvest rely remain renew reposition require respond restore restructure retain see seek sell serve simplify solve source stay strengthen strive succeed sustain "
        + "announce disclose publish communicate redesign refine remove replace reward select streamline tailor validate verify win withdraw accept accommodate administer adopt amend appoint "
        + "arrange assemble authorize calculate cease certify commence commercialize concentrate construct consider convert decide dedicate discover divest donate educate emphasize encounter encourage "
        + "equip examine finalize foster inform install investigate join learn merge notify occupy organize outsource oversee permit prefer prevent procure qualify raise reach realize receive redeploy "
        + "refranchise represent retire satisfy save send spend standardize submit suffer undertake urge disrupt "
        + "estimate foresee pose take think transfer transform transition understand unify unlock upgrade utilize want work write");

    /// <summary>Verbs of saying and holding, which a second verb of the same subject often is, even after an infinitive.</summary>
    private static readonly HashSet<string> Stative = Set("expect plan intend believe anticipate aim estimate project foresee");

    private static readonly HashSet<string> NounToo = Set("market design support focus plan need rent lease record report experience test process ship brand price supply fund purchase trade transport license service store");

    private static readonly HashSet<string> Finite = Set(
        "is are was were has have had do does did will would may might must can could shall should cannot isn't aren't wasn't weren't hasn't haven't doesn't don't can't won't "
        + "made took began grew saw built sold bought brought came became went gave found held kept led lost met paid ran said spent rose fell drove undertook");

    private static readonly HashSet<string> PluralNounToo = Set("works moves leads opens sources transfers measures positions monitors licenses upgrades offers advances");

    public static bool IsUnchanging(string verb) => Unchanging.Contains(verb) || IsRegularPast(verb);

    public static bool IsRegularPast(string word) => word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal) && !BaseInEd.Contains(word);

    /// <returns>Whether it can be a verb in its base form; after "and" a word that is a noun too doesn't count.</returns>
    public static bool IsBase(string word, bool afterVerb) => Verbs.Contains(word) || (afterVerb && NounToo.Contains(word));

    public static bool IsStative(string word) => Stative.Contains(word);

    /// <returns>Whether the word makes a clause: a modal, an auxiliary, or a third person that isn't a plural noun too.</returns>
    public static bool IsFinite(string word) => Finite.Contains(word)
        || (word.Length > 3 && word[^1] == 's' && !PluralNounToo.Contains(word) && BaseOf(word) is { } verb && Verbs.Contains(verb));

    public static string ThirdPerson(string verb) => verb switch
    {
        "are" => "is",
        "were" => "was",
        "have" => "has",
        "do" => "does",
        "aren't" => "isn't",
        "weren't" => "wasn't",
        "haven't" => "hasn't",
        "don't" => "doesn't",
        _ when IsUnchanging(verb) => verb,
        _ when verb.Length > 1 && verb[^1] == 'y' && !"aeiou".Contains(verb[^2], StringComparison.Ordinal) => verb[..^1] + "ies",
        _ when verb[^1] == 's' || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal)
            || verb[^1] is 'x' or 'z' or 'o' => verb + "es",
        _ => verb + "s",
    };

    private static string? BaseOf(string third) => third switch
    {
        _ when third.EndsWith("ies", StringComparison.Ordinal) => third[..^3] + "y",
        _ when third.EndsWith("sses", StringComparison.Ordinal) || third.EndsWith("shes", StringComparison.Ordinal) || third.EndsWith("ches", StringComparison.Ordinal) => third[..^2],
        _ => third[..^1],
    };

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
