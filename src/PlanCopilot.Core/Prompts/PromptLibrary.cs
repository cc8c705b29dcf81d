using PlanCopilot.Core.Prompts.Reading;

namespace PlanCopilot.Core.Prompts;

/// <summary>
/// All prompt templates: those built into the program, and those of a folder, which replace built-in ones of the same name.
/// Read and checked as a whole, so that a mistake in a file shows at start and not in the middle of a run.
/// </summary>
public sealed class PromptLibrary
{
    /// <summary>Names the folder whose files replace built-in ones.</summary>
    public const string FolderVariable = "PLANCOPILOT_PROMPTS";
    private const string Resources = "prompts/";

    private readonly Dictionary<string, PromptTemplate> _byName;

    private PromptLibrary(IEnumerable<PromptTemplate> templates)
    {
        Templates = [.. templates.OrderBy(template => template.Room, StringComparer.Ordinal).ThenBy(template => template.Name, StringComparer.Ordinal)];
        _byName = Templates.ToDictionary(template => template.Name);
    }

    /// <summary>By room, then by name.</summary>
    public IReadOnlyList<PromptTemplate> Templates { get; }

    /// <exception cref="KeyNotFoundException">There is no such template.</exception>
    public PromptTemplate this[string name] => Find(name) ?? throw new KeyNotFoundException($"There is no prompt '{name}'.");

    public PromptTemplate? Find(string name) => _byName.GetValueOrDefault(name);

    /// <param name="folder">Holds files that replace built-in ones, at any depth; null for none.</param>
    /// <exception cref="InvalidPromptException">A file can't be used as it is.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static PromptLibrary Load(string? folder)
    {
        var errors = new List<PromptError>();
        var builtIn = Read(BuiltInFiles(), errors);
        var own = folder is null ? [] : Read(FilesIn(folder), errors);
        foreach (var (name, template) in own)
            if (builtIn.GetValueOrDefault(name) is { } replaced) errors.AddRange(WhatItCannotReplace(template, replaced));
        if (errors.Count > 0) throw new InvalidPromptException([.. errors.OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line)]);
        foreach (var (name, template) in own)
            builtIn[name] = builtIn.TryGetValue(name, out var replaced) ? template with { Room = replaced.Room } : template;
        return new PromptLibrary(builtIn.Values);
    }

    private static Dictionary<string, PromptTemplate> Read(IEnumerable<(string File, string Room, string Text)> files, List<PromptError> errors)
    {
        var templates = new Dictionary<string, PromptTemplate>();
        foreach (var (file, room, text) in files)
        {
            if (PromptFile.Read(file, room, text, errors) is not { } template || templates.TryAdd(template.Name, template)) continue;
            errors.Add(new PromptError(file, 1, $"the name '{template.Name}' is taken by {templates[template.Name].File}"));
        }
        return templates;
    }

    /// <summary>The program gives values by name: a file that takes others would fail in the middle of a run.</summary>
    private static IEnumerable<PromptError> WhatItCannotReplace(PromptTemplate template, PromptTemplate replaced)
    {
        foreach (var lost in replaced.Variables.Where(variable => template.Variables.All(other => other.Name != variable.Name)))
            yield return new PromptError(template.File, 1, $"'{template.Name}' gets a value for '{lost.Name}' from the program: declare and use it");
        foreach (var added in template.Variables.Where(variable => variable.IsRequired && replaced.Variables.All(other => other.Name != variable.Name)))
            yield return new PromptError(template.File, 1, $"'{template.Name}' gets no value for '{added.Name}' from the program: it can't be required");
    }

    private static IEnumerable<(string File, string Room, string Text)> BuiltInFiles()
    {
        var assembly = typeof(PromptLibrary).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Resources, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException(name));
            var file = name.Replace('\\', '/'); // as built on Windows
            yield return (file, file[Resources.Length..file.LastIndexOf('/')], reader.ReadToEnd());
        }
    }

    private static IEnumerable<(string File, string Room, string Text)> FilesIn(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where Path.GetExtension(file) is ".yaml" or ".yml"
        let parent = Path.GetRelativePath(folder, Path.GetDirectoryName(file) ?? folder)
        select (file, parent == "." ? "" : parent.Replace('\\', '/'), File.ReadAllText(file));
}
