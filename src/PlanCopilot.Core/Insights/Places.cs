namespace PlanCopilot.Core.Insights;

/// <summary>Words that say where or when: they name no programme, product or rule, however rare they are in a text.</summary>
internal static class Places
{
    private static readonly HashSet<string> Words = new(
        ("africa african america american americas argentina asia asian asia-pacific apac australia australian austria belgium brazil brazilian britain british california canada canadian "
        + "chile china chinese colombia delaware denmark dutch east eea egypt emea england eu europe european finland florida france french german germany greece hong india indian indonesia "
        + "international ireland irish israel israeli italian italy japan japanese kingdom kong korea korean latin london malaysia mexican mexico middle national netherlands nevada new north "
        + "northern norway oregon pacific peru philippines poland portugal russia russian saudi scotland singapore south southern spain spanish state states sweden swedish swiss switzerland taiwan "
        + "bangladesh egyptian nigeria pakistan qatar dubai uae hungary czech romania portugal greece iceland quebec ontario alberta shanghai beijing tokyo paris berlin york boston chicago austin detroit "
        + "seattle houston dallas miami atlanta denver alabama alaska arizona arkansas carolina colorado connecticut dakota georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine "
        + "maryland massachusetts michigan minnesota mississippi missouri montana nebraska hampshire jersey ohio oklahoma pennsylvania tennessee utah vermont wisconsin wyoming los angeles san francisco "
        + "texas thailand turkey u.k u.s uk ukraine union united us vietnam virginia washington west western world york zealand eastern central "
        + "country countries region regions city cities province territory territories jurisdiction jurisdictions market markets government governments "
        + "january february march april may june july august september october november december spring summer autumn fall winter "
        + "monday tuesday wednesday thursday friday saturday sunday christmas").Split(' '), StringComparer.Ordinal);

    /// <returns>Whether nothing in the phrase says more than a place or a time.</returns>
    public static bool Only(string phrase) => phrase.Split(' ').All(IsPlace);

    public static bool IsPlace(string word) => Words.Contains(word.ToLowerInvariant().Replace("’s", "", StringComparison.Ordinal).TrimEnd('.'));
}
