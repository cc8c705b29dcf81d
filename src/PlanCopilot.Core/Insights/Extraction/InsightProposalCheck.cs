namespace PlanCopilot.Core.Insights.Extraction;

/// <summary>Decides by comparing characters and values whether what a model says it found may stand.</summary>
/// <param name="account">The account's name.</param>
/// <param name="passages">What the call sent, by id.</param>
internal sealed class InsightProposalCheck(string account, IReadOnlyDictionary<string, SentPassage> passages)
{
    private const int MostQuotations = 3;

    public Checked<ModelFinding> Check(ProposedInsight proposal)
    {
        if (!passages.TryGetValue(proposal.Passage, out var passage)) return Fails(Drop.UnknownPassage, "there is no passage of this id");
        if (proposal.Quotations.Count is 0 or > MostQuotations) return Fails(Drop.Quotation, $"it has {proposal.Quotations.Count} quotations; one to three are wanted");
        var (evidence, missing) = QuotedSentences.Locate(passage, proposal.Quotations);
        if (evidence is null) return Fails(Drop.Quotation, $"quotation {missing} is not in the passage, character for character");
        if (evidence.Any(one => ReaderAddress.Speaks(one.Quote)) || ReaderAddress.Speaks(proposal.Statement) || proposal.Statement.Any(char.IsControl))
            return Fails(Drop.SpeaksToReader, "it repeats text that speaks to the reader");
        if (Terms.Words(proposal.Statement).Count() is < 3 or > StatementCompressor.MaxLength)
            return Fails(Drop.Length, $"the statement isn't a sentence of at most {StatementCompressor.MaxLength} words");
        var verification = StatementVerifier.Verify(proposal.Statement, [.. evidence.Select(one => one.Quote)], account);
        if (!verification.Verified) return Fails(Drop.Value, verification.Why);
        return new(new ModelFinding(passage.Document, Enum.Parse<InsightKind>(proposal.Kind, ignoreCase: true), proposal.Statement.Trim(),
            ConfidenceOf(proposal.Confidence), evidence), null, "");
    }

    /// <summary>A model's own words for how sure it is, as the prompts define them.</summary>
    public static double ConfidenceOf(string word) => word switch { "high" => 0.95, "medium" => 0.75, _ => 0.5 };

    private static Checked<ModelFinding> Fails(Drop drop, string reason) => new(null, drop, reason);
}

/// <summary>What came of checking one proposal.</summary>
/// <param name="Found">Null when it fails.</param>
/// <param name="Reason">What is wrong, in words for the model that wrote it.</param>
internal sealed record Checked<T>(T? Found, Drop? Drop, string Reason) where T : class;

/// <summary>Why something that a model reported isn't used.</summary>
public enum Drop
{
    /// <summary>It names a passage that wasn't sent.</summary>
    UnknownPassage,
    /// <summary>A quotation doesn't stand in its passage.</summary>
    Quotation,
    /// <summary>Its quotations don't bear it out.</summary>
    Value,
    /// <summary>It repeats an instruction, a question, a link or markup.</summary>
    SpeaksToReader,
    Length,
    /// <summary>More came from one passage than was asked for.</summary>
    TooMany,
    /// <summary>The model took it back when it was asked to mend it.</summary>
    Withdrawn,
}
