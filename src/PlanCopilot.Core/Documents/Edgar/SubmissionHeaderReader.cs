using System.Globalization;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Edgar;

/// <summary>Reads a submission's header in both its forms: lines "KEY: value", and tags without end tags.</summary>
internal sealed class SubmissionHeaderReader
{
    private const int MostFilers = 1000;
    private readonly List<string> _items = [];
    private readonly List<SubmissionFiler> _filers = [];
    private List<string> _formerNames = [];
    private string _role = "FILER";
    private string? _formType, _accession, _name;
    private DateOnly? _filed, _period;

    public static SubmissionHeader Read(string source)
    {
        var reader = new SubmissionHeaderReader();
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            var text = line.Trim();
            if (text.StartsWith('<')) reader.ReadTags(text);
            else if (text.IndexOf(':') is var colon and > 0) reader.Read(text[..colon].ToString(), text[(colon + 1)..].Trim());
        }
        return new SubmissionHeader
        {
            FormType = reader._formType,
            Accession = AccessionNumber.TryParse(reader._accession),
            Filed = reader._filed,
            Period = reader._period,
            Items = reader._items,
            Filers = reader._filers,
        };
    }

    private void ReadTags(ReadOnlySpan<char> line)
    {
        while (line.IndexOf('<') is var open and >= 0)
        {
            line = line[(open + 1)..];
            var close = line.IndexOf('>');
            if (close < 0) return;
            var next = line[close..].IndexOf('<');
            var value = next < 0 ? line[(close + 1)..] : line[(close + 1)..(close + next)];
            Read(line[..close].ToString().Replace('-', ' '), value.Trim());
        }
    }

    private void Read(string key, ReadOnlySpan<char> value)
    {
        if (value.Length == 0 && key is "FILER" or "SUBJECT COMPANY" or "FILED BY" or "FILED FOR" or "ISSUER" or "REPORTING OWNER") _role = key;
        else if (key is "ACCESSION NUMBER") _accession ??= value.ToString();
        else if (key is "CONFORMED SUBMISSION TYPE" or "TYPE") _formType ??= value.ToString();
        else if (key is "FILED AS OF DATE" or "FILING DATE") _filed ??= Date(value);
        else if (key is "CONFORMED PERIOD OF REPORT" or "PERIOD") _period ??= Date(value);
        else if (key is "ITEM INFORMATION" or "ITEMS") _items.Add(value.ToString());
        else if (key is "COMPANY CONFORMED NAME" or "CONFORMED NAME" or "OWNER CONFORMED NAME") StartFiler(value.ToString());
        else if (key is "CENTRAL INDEX KEY" or "CIK") SetCik(value.ToString());
        else if (key is "FORMER CONFORMED NAME" && _formerNames.Count < MostFilers) _formerNames.Add(value.ToString());
    }

    private void StartFiler(string name)
    {
        if (_filers.Count >= MostFilers) return;
        _name = name;
        _formerNames = [];
        _filers.Add(new SubmissionFiler(_role, name, null, _formerNames));
    }

    private void SetCik(string cik)
    {
        if (_name is null || _filers[^1].Cik is not null) return;
        _filers[^1] = _filers[^1] with { Cik = cik };
    }

    private static DateOnly? Date(ReadOnlySpan<char> value) =>
        value.Length >= 8 && DateOnly.TryParseExact(value[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
