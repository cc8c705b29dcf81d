using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlanCopilot.Core.Storage;

/// <summary>The bytes as they came, once however many accounts hold them, apart from the documents so that listing those stays light.</summary>
public sealed class StoredOriginal
{
    /// <summary>Lower-case hexadecimal SHA-256 of the bytes before compression.</summary>
    public required string Hash { get; init; }
    /// <summary>Compressed with Brotli.</summary>
    public required byte[] Content { get; init; }

    internal static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest)) brotli.Write(bytes);
        return packed.ToArray();
    }

    internal static byte[] Decompress(byte[] content)
    {
        using var brotli = new BrotliStream(new MemoryStream(content), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        brotli.CopyTo(bytes);
        return bytes.ToArray();
    }
}

internal sealed class StoredOriginalConfiguration : IEntityTypeConfiguration<StoredOriginal>
{
    public void Configure(EntityTypeBuilder<StoredOriginal> builder)
    {
        builder.ToTable("originals");
        builder.HasKey(original => original.Hash);
    }
}
