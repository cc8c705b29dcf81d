namespace PlanCopilot.Core.Insights.Classifier;

/// <summary>Precision, recall and F1 of one class. What can't be measured is null, not zero.</summary>
public readonly record struct Score(int Right, int Predicted, int Expected)
{
    public double? Precision => Predicted == 0 ? null : (double)Right / Predicted;
    public double? Recall => Expected == 0 ? null : (double)Right / Expected;
    public double? F1 => Predicted + Expected == 0 ? null : 2.0 * Right / (Predicted + Expected);
}
