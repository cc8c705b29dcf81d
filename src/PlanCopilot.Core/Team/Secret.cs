using System.Security.Cryptography;
using System.Text;

namespace PlanCopilot.Core.Team;

/// <summary>Secrets that are given out once and kept as hashes only: of sessions, sign-in links and API tokens.</summary>
public static class Secret
{
    private const int Bytes = 32;

    /// <returns>256 random bits in letters and digits that are safe in addresses and headers.</returns>
    public static string Make(string prefix = "") => prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <returns>What is kept of it. It needs no salt: nobody can guess 256 bits.</returns>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
