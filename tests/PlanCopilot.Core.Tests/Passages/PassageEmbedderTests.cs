using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Tests.Passages;

public sealed class PassageEmbedderTests
{
    [Fact]
    public void A_vector_has_length_1_and_depends_on_the_text_alone()
    {
        var vector = PassageEmbedder.Embed("We closed two plants and laid off 300 employees.");

        vector.Length.ShouldBe(PassageEmbedder.Length);
        PassageEmbedder.Similarity(vector, vector).ShouldBe(1f, 1e-5f);
        PassageEmbedder.Embed("We closed two plants.\nWe hired 300 people. Sales rose.").Length.ShouldBe(3 * PassageEmbedder.Length);
        PassageEmbedder.Embed("We closed two plants and laid off 300 employees.").ShouldBe(vector);
    }

    [Fact]
    public void The_same_in_other_words_is_nearer_than_another_subject()
    {
        var layoffs = PassageEmbedder.Embed("The restructuring plan reduced our workforce and closed offices.");

        var sameSubject = PassageEmbedder.Similarity(PassageEmbedder.EmbedWhole("job cuts and plant closures"), layoffs);
        var otherSubject = PassageEmbedder.Similarity(PassageEmbedder.EmbedWhole("patent lawsuits over software"), layoffs);

        sameSubject.ShouldBeGreaterThan(otherSubject + 0.2f);
    }

    [Fact]
    public void Unknown_words_have_no_direction()
    {
        var vector = PassageEmbedder.Embed("qwertz blorf xanadoo");

        vector.ShouldAllBe(value => value == 0);
        PassageEmbedder.Similarity(vector, PassageEmbedder.Embed("revenue growth")).ShouldBe(0);
    }
}
