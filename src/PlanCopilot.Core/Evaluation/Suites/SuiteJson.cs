using System.Text.Json.Serialization;

namespace PlanCopilot.Core.Evaluation.Suites;

/// <summary>Cases as data sets hold them, and answers as <c>eval run --json</c> prints them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SentenceQuestion))]
[JsonSerializable(typeof(SentenceLabel))]
[JsonSerializable(typeof(SentenceAnswer))]
[JsonSerializable(typeof(LabelledClaim))]
[JsonSerializable(typeof(ClaimAnswer))]
[JsonSerializable(typeof(LabelledChanges))]
[JsonSerializable(typeof(ChangeAnswers))]
[JsonSerializable(typeof(GoldInsight))]
[JsonSerializable(typeof(IReadOnlyList<GoldInsight>))]
[JsonSerializable(typeof(InsightAnswers))]
[JsonSerializable(typeof(LabelledQuery))]
[JsonSerializable(typeof(PassageAnswers))]
[JsonSerializable(typeof(Attack))]
[JsonSerializable(typeof(LeakAnswer))]
[JsonSerializable(typeof(LabelledPlan))]
[JsonSerializable(typeof(GenericnessAnswer))]
internal sealed partial class SuiteJson : JsonSerializerContext;
