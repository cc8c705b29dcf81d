namespace PlanCopilot.Core.Passages;

/// <summary>Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations (Golub and Van Loan, 8.5).</summary>
internal static class JacobiEigen
{
    private const int MaxSweeps = 30;

    /// <returns>The eigenvalues, and their vectors as columns, in the same order.</returns>
    public static (double[] Values, double[,] Vectors) Of(double[,] matrix, int size)
    {
        var a = (double[,])matrix.Clone();
        var v = new double[size, size];
        for (var i = 0; i < size; i++) v[i, i] = 1;
        for (var sweep = 0; sweep < MaxSweeps && Rest(a, size) > 1e-9 * size; sweep++)
            for (var p = 0; p < size; p++)
                for (var q = p + 1; q < size; q++)
                    if (Math.Abs(a[p, q]) > 1e-12) Rotate(a, v, size, p, q);
        return ([.. Enumerable.Range(0, size).Select(i => a[i, i])], v);
    }

    private static void Rotate(double[,] a, double[,] v, int size, int p, int q)
    {
        var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
        var c = 1 / Math.Sqrt(t * t + 1);
        var s = t * c;
        for (var k = 0; k < size; k++) (a[k, p], a[k, q]) = (c * a[k, p] - s * a[k, q], s * a[k, p] + c * a[k, q]);
        for (var k = 0; k < size; k++) (a[p, k], a[q, k]) = (c * a[p, k] - s * a[q, k], s * a[p, k] + c * a[q, k]);
        for (var k = 0; k < size; k++) (v[k, p], v[k, q]) = (c * v[k, p] - s * v[k, q], s * v[k, p] + c * v[k, q]);
    }

    private static double Rest(double[,] a, int size)
    {
        var sum = 0.0;
        for (var p = 0; p < size; p++)
            for (var q = p + 1; q < size; q++) sum += a[p, q] * a[p, q];
        return Math.Sqrt(sum);
    }
}
