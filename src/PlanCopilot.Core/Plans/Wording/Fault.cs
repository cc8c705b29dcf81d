namespace PlanCopilot.Core.Plans.Wording;

/// <summary>What is wrong with a sentence that a model wrote.</summary>
/// <param name="Said">For the plan: in words of our own, without a word of the sentence, which may hold a document's instructions.</param>
/// <param name="Told">For the model, which is to mend it.</param>
internal sealed record Fault(string Said, string Told)
{
    /// <summary>Whether it may be an honest mistake. What isn't goes back to no model, and nowhere else.</summary>
    public bool CanBeMended { get; init; } = true;

    public static Fault Of(string said) => new(said, said);
}
