using PlanCopilot.Core.Research;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Web.Research;

/// <summary>Collects how far the stages of one order are. Documents are read in parallel, so reports come from several threads.</summary>
internal sealed class OrderProgress : IProgress<ResearchProgress>
{
    private readonly Lock _writing = new();
    private readonly SortedDictionary<ResearchStage, OrderStage> _stages = [];

    public void Report(ResearchProgress value)
    {
        lock (_writing) _stages[value.Stage] = new(value.Stage.ToString(), Math.Max(value.Done, _stages.GetValueOrDefault(value.Stage)?.Done ?? 0), value.Total, value.What);
    }

    public IReadOnlyList<OrderStage> Stages
    {
        get
        {
            lock (_writing) return [.. _stages.Values];
        }
    }
}
