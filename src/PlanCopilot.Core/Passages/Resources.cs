using System.Text;

namespace PlanCopilot.Core.Passages;

/// <summary>The files beside these classes, carried in the assembly.</summary>
internal static class Resources
{
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream($"PlanCopilot.Core.Passages.{name}")
            ?? throw new InvalidOperationException($"The build lost Passages/{name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));
}
