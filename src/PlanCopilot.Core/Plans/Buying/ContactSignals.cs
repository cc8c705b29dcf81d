using System.Security.Cryptography;
using System.Text;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Plans.Sections;
using PlanCopilot.Core.Signals;

namespace PlanCopilot.Core.Plans.Buying;

/// <summary>Changes of leadership that concern a contact: "your champion left".</summary>
internal static class ContactSignals
{
    /// <returns>One for each contact who leaves, by contact; none where the CRM knows nobody.</returns>
    public static IReadOnlyList<Signal> Find(Findings findings)
    {
        if (findings.Crm is not { } crm) return [];
        var context = new DraftingContext(findings);
        return [.. ContactMatches.Of(LeadershipDrafter.People(context), crm.Contacts).Known.Select(known => Of(known, context)).OfType<Signal>()];
    }

    private static Signal? Of(KnownPerson known, DraftingContext context)
    {
        var first = (known.Leaving?.Evidence ?? []).Select(evidence => (Evidence: evidence, Document: context.Citations.DocumentOf(evidence))).Where(one => IsNews(one.Document))
            .OrderBy(one => DayOf(one.Document)).FirstOrDefault();
        if (DayOf(first.Document) is not { } day) return null;
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{SignalKind.ContactLeft} {known.Contact.Id} {known.Leaving?.Role}")))[..12];
        return new Signal(id, SignalKind.ContactLeft, SignalSeverity.High, day, first.Evidence);
    }

    private static DateOnly? DayOf(Document? document) => document?.Published ?? document?.PeriodEnd;

    /// <summary>An annual report tells of many who left long ago.</summary>
    private static bool IsNews(Document? document) =>
        document?.Kind is DocumentKind.Form8K or DocumentKind.Form6K or DocumentKind.EarningsRelease or DocumentKind.PressRelease or DocumentKind.News;
}
