namespace PlanCopilot.Core.Crm.Import;

internal enum CrmFieldType { Id, Name, Text, Email, Date, Amount, Percent, Flag }

/// <summary>A value of a kind of records, and the names that its column goes by.</summary>
/// <param name="Name">As it stands in the record's JSON and in mapping files.</param>
/// <param name="Headers">The most telling one first; compared without case, blanks and signs.</param>
internal sealed record CrmField(string Name, CrmFieldType Type, params string[] Headers)
{
    /// <summary>False for what only helps reading a row, such as the account's name.</summary>
    public bool IsKept { get; init; } = true;
}

/// <summary>How records of a kind stand in a file.</summary>
/// <param name="Noun">The plural, as messages say it.</param>
/// <param name="Signs">A header is of this kind when it has one field of each group.</param>
internal sealed record CrmFormat(CrmKind Kind, string Noun, IReadOnlyList<CrmField> Fields, string[][] Signs)
{
    /// <summary>Whether its records belong to an account.</summary>
    public bool HasAccount => Kind is not (CrmKind.Solution or CrmKind.User);

    public CrmField Field(string name) => Fields.First(field => field.Name == name);
}
