namespace PlanCopilot.Core.Plans.Template;

/// <summary>What a plan consists of, and when something about it is wrong: a file that RevOps owns.</summary>
/// <param name="Sections">In the order of the plan.</param>
public sealed record PlanTemplate(
    IReadOnlyList<TemplateSection> Sections, IReadOnlyList<LintRule> Rules, BuyingGroupRules BuyingGroup, TieringRules Tiering)
{
    /// <summary>Names a file that replaces the built-in one.</summary>
    public const string Variable = "PLANCOPILOT_TEMPLATE";
    public const string FileName = "plan-template.yaml";

    private static readonly Lazy<PlanTemplate> BuiltIn = new(() => PlanTemplateFile.Parse(FileName, ReadBuiltIn()));

    /// <summary>The one that the program carries along.</summary>
    public static PlanTemplate Default => BuiltIn.Value;

    /// <param name="file">A file to read; null for the built-in one.</param>
    /// <exception cref="PlanTemplateException">Something in it is wrong; each error with file and line.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static PlanTemplate Load(string? file) => file is null ? Default : PlanTemplateFile.Parse(Path.GetFileName(file), File.ReadAllText(file));

    /// <returns>Null when the plan has no such section.</returns>
    public TemplateSection? Section(string key) => Sections.FirstOrDefault(section => section.Key == key);

    /// <returns>Null when the rule is off.</returns>
    public LintRule? Rule(string id) => Rules.FirstOrDefault(rule => rule.Id == id && rule.Level != LintLevel.Off);

    private static string ReadBuiltIn()
    {
        using var stream = typeof(PlanTemplate).Assembly.GetManifestResourceStream(FileName) ?? throw new FileNotFoundException("The program carries no template.", FileName);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

public enum SectionAudience { Internal, Customer }

/// <param name="Fields">Columns whose values are of a type; others are free text.</param>
public sealed record TemplateSection(string Key, string Title, SectionAudience Audience, IReadOnlyList<TemplateField> Fields);

public enum TemplateFieldType { Text, Choice, Money, Date, Person, Reference }

/// <param name="Choices">What it may say; empty unless it is a choice.</param>
public sealed record TemplateField(string Name, TemplateFieldType Type, IReadOnlyList<string> Choices);

public enum LintLevel { Off, Warning, Error }

/// <param name="Limit">From where on it fires; 0 where there is nothing to count.</param>
public sealed record LintRule(string Id, LintLevel Level, int Limit);

/// <param name="SilentDays">A contact is silent after so many days without activity.</param>
/// <param name="LeastContacts">With fewer people who know us the account is single-threaded.</param>
public sealed record BuyingGroupRules(int SilentDays, int LeastContacts);

/// <param name="LeastKnown">With fewer known factors an account has no tier.</param>
/// <param name="Tiers">Best first.</param>
public sealed record TieringRules(IReadOnlyList<FactorRule> Factors, int LeastKnown, IReadOnlyList<TierRule> Tiers);

/// <param name="Steps">The values from which on there are 2, 3, 4 and 5 points; empty where people or other rules give them.</param>
public sealed record FactorRule(string Id, int Weight, IReadOnlyList<decimal> Steps);

/// <param name="Points">The least average of points.</param>
public sealed record TierRule(string Name, decimal Points);

/// <summary>A template file is wrong. The message names file and line.</summary>
public sealed class PlanTemplateException(string message) : Exception(message);
