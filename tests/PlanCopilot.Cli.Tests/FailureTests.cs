namespace PlanCopilot.Cli.Tests;

public sealed class FailureTests
{
    [Theory]
    [InlineData(28)]
    [InlineData(unchecked((int)0x80070070))]
    public void A_full_disk_is_named_as_such(int code)
    {
        var (exitCode, message) = Failure.Describe(new IOException("No space left on device", code));

        exitCode.ShouldBe(2);
        message.ShouldStartWith("The disk is full. Free some space");
    }

    [Fact]
    public void What_may_not_be_read_is_the_users_to_mend()
    {
        var (exitCode, message) = Failure.Describe(new UnauthorizedAccessException("Access to '/secret' is denied."));

        exitCode.ShouldBe(1);
        message.ShouldBe("Access to '/secret' is denied. Check the permissions, or choose another place.");
    }

    [Fact]
    public void A_fault_of_the_program_is_called_one()
    {
        var (exitCode, message) = Failure.Describe(new InvalidOperationException("No section."));

        exitCode.ShouldBe(2);
        message.ShouldBe("The program failed: No section. (InvalidOperationException). Run it again with --verbose to see where.");
    }
}
