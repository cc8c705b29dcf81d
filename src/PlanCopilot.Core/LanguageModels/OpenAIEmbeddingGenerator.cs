using Microsoft.Extensions.AI;
using OpenAI.Embeddings;
using EmbeddingGenerationOptions = Microsoft.Extensions.AI.EmbeddingGenerationOptions;

namespace PlanCopilot.Core.LanguageModels;

/// <summary>Embeddings in OpenAI's format, in the order of the texts, whatever the order in which they come.</summary>
public sealed class OpenAIEmbeddingGenerator(EmbeddingClient client, ModelOptions options) : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>Texts a request. Providers take up to 2,048; a request that fails is sent again whole.</summary>
    private const int Batch = 100;

    private readonly EmbeddingGeneratorMetadata _metadata = new("openai", options.Url, options.EmbeddingModel);

    /// <exception cref="ModelCallException">The model can't be asked, or answered with other vectors than one a text.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var embeddings = new GeneratedEmbeddings<Embedding<float>> { Usage = new() { InputTokenCount = 0, TotalTokenCount = 0 } };
        foreach (var texts in values.Chunk(Batch))
        {
            var found = await CheckedChatClient.CheckAsync(() => GenerateAsync(texts, options?.Dimensions, cancellationToken), Key, cancellationToken);
            foreach (var vector in InOrder(found, texts.Length)) embeddings.Add(new Embedding<float>(vector) { ModelId = found.Model });
            embeddings.Usage.InputTokenCount += found.Usage?.InputTokenCount;
            embeddings.Usage.TotalTokenCount += found.Usage?.TotalTokenCount;
        }
        return embeddings;
    }

    private ModelKey? Key => options.Key;

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
        : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private async Task<OpenAIEmbeddingCollection> GenerateAsync(string[] texts, int? dimensions, CancellationToken cancellationToken) =>
        (await client.GenerateEmbeddingsAsync(texts, new() { Dimensions = dimensions }, cancellationToken)).Value;

    private static IEnumerable<ReadOnlyMemory<float>> InOrder(OpenAIEmbeddingCollection found, int texts)
    {
        var ordered = found.OrderBy(embedding => embedding.Index).ToList();
        if (!ordered.Select(embedding => embedding.Index).SequenceEqual(Enumerable.Range(0, texts)))
            throw new ModelCallException(ModelFailure.Unusable, $"The model gave {ordered.Count} vectors for {texts} texts, or numbered them wrongly.");
        return ordered.Select(embedding => embedding.ToFloats());
    }
}
