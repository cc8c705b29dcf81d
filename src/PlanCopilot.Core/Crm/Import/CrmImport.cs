namespace PlanCopilot.Core.Crm.Import;

/// <summary>A file to import.</summary>
/// <param name="Name">As people know it, such as "contacts.csv".</param>
public sealed record CrmFile(string Name, byte[] Bytes)
{
    /// <summary>A file is read into memory whole.</summary>
    public const int MostBytes = 256_000_000;
}

/// <summary>What an import does, or would do.</summary>
/// <param name="Records">All records that were read, as they are to be stored; in the order of the files.</param>
public sealed record CrmImport(
    IReadOnlyList<CrmFileReport> Files, IReadOnlyList<CrmChange> Changes, IReadOnlyList<CrmDuplicate> Duplicates, IReadOnlyList<CrmRecord> Records);

/// <summary>What became of a file.</summary>
/// <param name="Kind">Null when nothing in it can be read.</param>
/// <param name="Why">Why nothing in it can be read; else null.</param>
/// <param name="Assumed">How it was read where it could be read in more than one way.</param>
/// <param name="Rows">Below the header; those of other companies included.</param>
/// <param name="Elsewhere">Rows of companies that aren't accounts here, by company.</param>
public sealed record CrmFileReport(
    string Name, CrmKind? Kind, string? Why, IReadOnlyList<string> Assumed, int Rows, int Added, int Changed, int Unchanged,
    IReadOnlyList<BadRow> BadRows, IReadOnlyList<OtherCompany> Elsewhere)
{
    /// <summary>What its rows are, in the plural; null when nothing in it can be read.</summary>
    public string? Noun => CrmFormats.All.FirstOrDefault(format => format.Kind == Kind)?.Noun;

    /// <summary>Whether it is of no use: it can't be read, or none of its rows can go in.</summary>
    public bool IsRefused => Why is not null || (Rows > 0 && Added + Changed + Unchanged == 0);
}

/// <param name="Line">Where the row begins in its file, from 1.</param>
public sealed record BadRow(int Line, string Why);

/// <param name="Name">The company's name or number as the file has it.</param>
/// <param name="Line">Where its first row begins.</param>
public sealed record OtherCompany(string Name, int Rows, int Line);

/// <summary>A record that is there already with other values.</summary>
public sealed record CrmChange(CrmKind Kind, string Id, string Name, string File, int Line, IReadOnlyList<ChangedValue> Values);

/// <param name="Old">Null for an empty value; so is <paramref name="New"/>.</param>
public sealed record ChangedValue(string Field, string? Old, string? New);

/// <summary>Two contacts of an account under different numbers that may be one person. People decide; nothing is merged.</summary>
/// <param name="Why">What they share, such as "same e-mail".</param>
public sealed record CrmDuplicate(string Account, string Id, string Name, string OtherId, string OtherName, string Why, string File, int Line);
