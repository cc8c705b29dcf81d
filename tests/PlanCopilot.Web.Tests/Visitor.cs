using System.Net;
using System.Text.RegularExpressions;

namespace PlanCopilot.Web.Tests;

/// <summary>Asks for pages and submits their forms as a browser without scripts does.</summary>
public sealed partial class Visitor(HttpClient client)
{
    public HttpClient Client => client;

    public Task<HttpResponseMessage> GetAsync(string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Accept = { new("text/html") } } };
        return client.SendAsync(request);
    }

    public async Task<string> ReadAsync(string address)
    {
        var answer = await GetAsync(address);
        var page = await answer.Content.ReadAsStringAsync();
        return answer.StatusCode == HttpStatusCode.OK ? page : throw new InvalidOperationException($"{address}: {(int)answer.StatusCode} {answer.Headers.Location}\n{page}");
    }

    /// <summary>Submits a form of the page, with its hidden field.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = Token.Match(await ReadAsync(page)).Groups[1].Value;
        var content = new FormUrlEncodedContent([new("form-token", token), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]);
        var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = content, Headers = { Accept = { new("text/html") } } };
        return await client.SendAsync(request);
    }

    /// <summary>Posts JSON as our own scripts do.</summary>
    public async Task<HttpResponseMessage> PostJsonAsync(string address, string json)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Form-Token", Token.Match(await ReadAsync("/settings/sign-in")).Groups[1].Value);
        return await client.SendAsync(request);
    }

    [GeneratedRegex("<meta name=\"form-token\" content=\"([^\"]+)\"")]
    private static partial Regex Token { get; }
}
