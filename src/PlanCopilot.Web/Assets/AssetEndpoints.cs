using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.StaticFiles;

namespace PlanCopilot.Web.Assets;

/// <summary>Style, scripts and pictures, carried inside the program. Their address holds the hash of them all, so that a browser may keep them.</summary>
internal static class AssetEndpoints
{
    private const string Prefix = "assets/";

    private static readonly FrozenDictionary<string, byte[]> Files = typeof(AssetEndpoints).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(name => name[Prefix.Length..], Read);

    private static readonly string Version = Convert.ToHexStringLower(SHA256.HashData([.. Files.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => file.Value)]))[..12];

    public static string Folder { get; } = $"/assets/{Version}";

    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assets/{version}/{name}", Give).AllowAnonymous().DisableRateLimiting().ExcludeFromDescription();
        routes.MapGet("/favicon.ico", (HttpContext http) => Give("", "favicon.svg", http)).AllowAnonymous().ExcludeFromDescription(); // browsers ask for it, unasked
    }

    private static Results<FileContentHttpResult, NotFound> Give(string version, string name, HttpContext http)
    {
        if (!Files.TryGetValue(name, out var bytes)) return TypedResults.NotFound();
        http.Response.Headers.CacheControl = version == Version ? "public, max-age=31536000, immutable" : "public, no-cache";
        return TypedResults.Bytes(bytes, TypeOf(name));
    }

    private static string? TypeOf(string name) => new FileExtensionContentTypeProvider().TryGetContentType(name, out var type) ? type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type : null;

    private static byte[] Read(string resource)
    {
        using var stream = typeof(AssetEndpoints).Assembly.GetManifestResourceStream(resource) ?? throw new FileNotFoundException("The program carries no such file.", resource);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
