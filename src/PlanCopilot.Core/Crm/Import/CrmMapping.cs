using PlanCopilot.Core.Prompts.Reading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PlanCopilot.Core.Crm.Import;

/// <summary>A team's own names for columns, and how its files write days and numbers.</summary>
public sealed class CrmMapping
{
    internal static readonly CrmMapping None = new(CrmFormats.All, DateOrder.Unknown, null);

    private CrmMapping(IReadOnlyList<CrmFormat> formats, DateOrder dates, char? decimalSign) => (Formats, Dates, Decimal) = (formats, dates, decimalSign);

    internal IReadOnlyList<CrmFormat> Formats { get; }
    internal DateOrder Dates { get; }
    internal char? Decimal { get; }

    /// <summary>Reads a mapping file: a kind (such as <c>contact</c>), under it our field and the name of the file's column.</summary>
    /// <param name="file">As messages name it.</param>
    /// <exception cref="CrmMappingException">Something in it is wrong; each error with file and line.</exception>
    public static CrmMapping Parse(string file, string text)
    {
        var errors = new List<string>();
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [var document] && Read(document.RootNode, Report) is var mapping && errors.Count == 0) return mapping;
            if (errors.Count == 0) Report(1, "a mapping file holds one document");
        }
        catch (YamlException malformed)
        {
            Report(Math.Max(1, (int)malformed.Start.Line), $"malformed YAML: {malformed.Message}");
        }
        throw new CrmMappingException(string.Join('\n', errors));

        void Report(int line, string message) => errors.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}:{line}: {message}"));
    }

    private static CrmMapping Read(YamlNode root, Action<int, string> report)
    {
        var kinds = CrmFormats.All.Select(KeyOf).ToArray();
        var map = new YamlMap(root, "a mapping", [.. kinds, "dates", "decimal"], report);
        return new CrmMapping(
            [.. CrmFormats.All.Select(format => map.Has(KeyOf(format)) ? Read(format, map) : format)],
            Choice("dates", [("day-first", DateOrder.DayFirst), ("month-first", DateOrder.MonthFirst)], DateOrder.Unknown),
            Choice<char?>("decimal", [("point", '.'), ("comma", ',')], null));

        T Choice<T>(string key, (string Text, T Value)[] choices, T otherwise)
        {
            if (map.Text(key, isNeeded: false) is not { } text) return otherwise;
            if (Array.FindIndex(choices, choice => choice.Text == text) is >= 0 and var index) return choices[index].Value;
            report(map.LineOf(key), $"'{key}' must be {string.Join(" or ", choices.Select(choice => choice.Text))}");
            return otherwise;
        }
    }

    private static CrmFormat Read(CrmFormat format, YamlMap map)
    {
        var columns = map.Map(KeyOf(format), [.. format.Fields.Select(field => field.Name)]);
        return columns is null ? format : format with
        {
            Fields = [.. format.Fields.Select(field => columns.Text(field.Name, isNeeded: false) is { } header ? field with { Headers = [header, .. field.Headers] } : field)],
        };
    }

    private static string KeyOf(CrmFormat format) => char.ToLowerInvariant($"{format.Kind}"[0]) + $"{format.Kind}"[1..];
}

/// <summary>A mapping file is wrong. The message names file and line.</summary>
public sealed class CrmMappingException(string message) : Exception(message);
