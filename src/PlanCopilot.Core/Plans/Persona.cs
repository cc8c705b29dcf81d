using System.Text.RegularExpressions;
using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans;

/// <summary>
/// Who at the account answers for what an insight is about, and what a first talk with that person could measure.
/// The choice is judgment ("our read"); the document's officer of that role is looked up, never guessed.
/// </summary>
/// <param name="Role">Such as "Chief Financial Officer".</param>
/// <param name="Measure">A value to test with that person, in words without numbers.</param>
/// <param name="RoleWords">What an officer's role contains when it is this one.</param>
internal sealed partial record Persona(string Role, string Measure, Regex RoleWords, Regex Subject)
{
    // Specific subjects first: an insight about both security and cost is the security officer's.
    public static IReadOnlyList<Persona> Roles { get; } =
    [
        new("Chief Information Security Officer", "Time from a finding to its being closed", SecurityRole, SecuritySubject),
        new("Chief Human Resources Officer", "Time until an open role is filled and productive", PeopleRole, PeopleSubject),
        new("General Counsel", "Effort to show compliance with the rule, per market", CounselRole, RegulationSubject),
        new("Chief Operating Officer", "Cost and delay per disrupted delivery or site", OperationsRole, OperationsSubject),
        new("Chief Information Officer", "Cost of each month that old and new systems both run", InformationRole, TechnologySubject),
        new("Chief Revenue Officer", "Renewal and expansion in the customer group concerned", RevenueRole, CustomerSubject),
        new("Chief Financial Officer", "The expense line concerned, as a share of revenue", FinanceRole, MoneySubject),
    ];

    /// <returns>The persona whose subject the insight names most often; null when it names none.</returns>
    public static Persona? For(Insight insight)
    {
        var text = $"{insight.Handle} {insight.Handle} {insight.Statement}";
        var best = Roles.Select(persona => (Persona: persona, Count: persona.Subject.Count(text))).MaxBy(choice => choice.Count);
        return best.Count > 0 ? best.Persona : null;
    }

    public bool Holds(string role) => RoleWords.IsMatch(role);

    private const RegexOptions Options = RegexOptions.IgnoreCase;

    [GeneratedRegex(@"information security|trust officer|\bCISO\b|security officer", Options)]
    private static partial Regex SecurityRole { get; }
    [GeneratedRegex(@"human resources|people officer|\bCHRO\b|human capital|talent", Options)]
    private static partial Regex PeopleRole { get; }
    [GeneratedRegex(@"general counsel|legal officer|compliance officer", Options)]
    private static partial Regex CounselRole { get; }
    [GeneratedRegex(@"operating officer|\bCOO\b|supply chain|operations officer|manufacturing", Options)]
    private static partial Regex OperationsRole { get; }
    [GeneratedRegex(@"information officer|\bCIO\b|technology officer|\bCTO\b|digital officer|information technology", Options)]
    private static partial Regex InformationRole { get; }
    [GeneratedRegex(@"revenue officer|commercial officer|marketing officer|customer officer|\bCRO\b|\bCMO\b|chief growth", Options)]
    private static partial Regex RevenueRole { get; }
    [GeneratedRegex(@"financial officer|\bCFO\b|principal financial", Options)]
    private static partial Regex FinanceRole { get; }

    [GeneratedRegex(@"cyber|data breach|information security|security incident|security measures?|threat actors?|ransomware|malicious|vulnerabilit", Options)]
    private static partial Regex SecuritySubject { get; }
    [GeneratedRegex(@"\bhir(?:e|ing)|\bretain|talent|workforce|employees|labou?r (?:market|shortages?|force)|wages?|key personnel|headcount|labor unions?|trade unions?", Options)]
    private static partial Regex PeopleSubject { get; }
    [GeneratedRegex(@"regulat|\blaws?\b|legislation|compliance|antitrust|litigation|GDPR|privacy|court|directive|FDA|tariffs?", Options)]
    private static partial Regex RegulationSubject { get; }
    [GeneratedRegex(@"supply|suppliers?|logistic|manufactur|factor(?:y|ies)|inventor(?:y|ies)|warehouse|distribution center|production|capacity|components?|raw material|stores?\b|plants?\b|facilit", Options)]
    private static partial Regex OperationsSubject { get; }
    [GeneratedRegex(@"\bIT\b|information technology|information systems|internal systems|software|cloud|data cent(?:er|re)|artificial intelligence|\bAI\b|digital|platform|migrat|infrastructure|ERP", Options)]
    private static partial Regex TechnologySubject { get; }
    [GeneratedRegex(@"customers?|subscri|renew|attrition|churn|market share|brand|pricing|demand|competit|consumers?|members?\b|sales force|e-?commerce", Options)]
    private static partial Regex CustomerSubject { get; }
    [GeneratedRegex(@"margins?|\bcosts?\b|expenses?|cash flow|profitab|restructuring|debt|interest rates?|savings|inflation|capital|forecast|currency|impairment", Options)]
    private static partial Regex MoneySubject { get; }
}
