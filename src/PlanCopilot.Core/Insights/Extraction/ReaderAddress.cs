using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Insights.Extraction;

/// <summary>
/// Tells text that speaks to whoever reads it from text about a company: instructions, questions, links, markup. It isn't sent
/// to a model and bears nothing out, whatever a model says. What a company publishes about itself has next to none of it.
/// </summary>
public static partial class ReaderAddress
{
    public static bool Speaks(string text) => text.TrimEnd().EndsWith('?') || Link.IsMatch(text) || Instructs(text);

    /// <returns>The sentences of a block that may be shown to a model: not those that speak to the reader, nor any after an instruction.</returns>
    public static IEnumerable<Sentence> Without(Document document, int start, int end) =>
        SentenceSplitter.Split(document.Text, start, end).TakeWhile(sentence => !Instructs(sentence.In(document))).Where(sentence => !Speaks(sentence.In(document)));

    private static bool Instructs(string text) => Markup.IsMatch(text) || ToTheReader.IsMatch(text) || Order.IsMatch(text);

    [GeneratedRegex(@"https?:|www\.|\b[\w.+-]+@\w[\w-]*\.\w|(?-i:\b[a-z][a-z0-9-]+\.(?:com|net|org|io|xyz|info|ru|co|app|dev|biz|site|top)\b)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"</?[a-z!]|javascript:|```|\{\{|\}\}|<\||\|>|\]\(|""\s*:\s*[""\[{]|&(?:lt|gt|#\w+);|\[/?(?:INST|SYS)|^\s*(?:system|assistant|user|human|developer)\s*:", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Markup { get; }

    [GeneratedRegex(@"\byour (?:\w+ )?(?:answers?|repl(?:y|ies)|responses?|outputs?|messages?|instructions?|prompts?|tasks?|rules|training|guidelines|schema|summary|report|plan|findings?)\b|\b(?:this|the|each|every|any|an?|following|previous) (?:\w+ )?(?:prompt|chat|conversation)\b|\b(?:ignor|disregard|forget|overrid|bypass)\w*\b.{0,40}\b(?:instructions?|rules?|prompts?|schema|above|guidelines|directions|previous|prior)\b|\b(?:system|developer) (?:prompt|message|note|override|instruction)|\b(?:AI|language|chat) ?(?:assistant|model|bot)s?[,:]? (?:must|should|shall|is to|are to|has to|reading|processing|summari[sz]ing|you)\b|\b(?:as|if you are|if you[’']re) an? (?:AI|assistant|(?:large )?language model|bot)\b|\bnote to (?:the )?(?:\w+ )?(?:AI|assistants?|models?|readers?|summari[sz]ers?|annotators?|analysts?|LLMs?)\b|\b(?:LLMs?|chatbots?|assistants?) (?:must|should|shall|are to|reading|processing|summari[sz]ing)\b|\byou (?:must|should|shall|are now|are to|will now|have to|can now|may now)\b|\b(?:the |a )?valid JSON\b|\bJSON (?:object|schema|format|array)\b|\b(?:account plan|first[- ]pass plan|the plan) (?:must|should|shall|has to|needs to)\b|\b(?:new|updated|revised|real|actual|true|hidden|secret) instructions?\b|\b(?:authori[sz]ed|permitted|ordered|instructed) you to\b|\byou are (?:authori[sz]ed|permitted|ordered|instructed) to\b|\b(?:respond|reply|answer) (?:only )?(?:in|with|as) (?:\w+ )?(?:JSON|XML|HTML|Markdown|base64|rhymes?|pirate|verse)\b|\b(?:do not|don[’']t|never) (?:mention|report|tell|reveal|disclose to the reader|quote|cite|follow)\b|\bplease (?:\w+ )?(?:add|include|report|mention|write|state|note that you|answer|reply|respond|output|print|ignore|use the following|quote|cite|treat)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ToTheReader { get; }

    /// <summary>An order to write, say or show something, at the beginning or after the end of another sentence.</summary>
    [GeneratedRegex(@"(?:^|\n|[.:;!?][""”’)]?\s+(?-i:(?=[\p{Lu}•*\-–""“'])))[\s•*\-–""“']*(?:(?:now|then|first|next|also|instead|finally|important|attention|notice|urgent|reminder)[,:!]? +)*(?:please +)?(?:ignore|disregard|forget|explain|describe|write|draft|compose|translate|summari[sz]e|answer|reply|respond|repeat|say|tell|print|output|list|mention|pretend|act as|act like|imagine|click|visit|download|install|execute|reveal|show me|give me|quote|cite|state that|report (?:\w+ ){0,3}that|add (?:an?|the|this|that|[""“'])|append|insert|include (?:an?|the|this) (?:\w+ )?(?:sentence|line|link|statement|paragraph|note)|provide (?:an?|the|me|us|your|instructions?)|replace (?:all|every|each|letters|vowels|words|the)|convert (?:all|every|each|letters|vowels|words)|substitute|misspell|scramble|jumble|rearrange|anagram|render|break down|develop an? (?:speech|poem|story|essay)|set (?:the )?(?:confidence|kind|salience)|mark (?:this|all|every)|treat (?:this|the following)|use (?:commonly|numbers|symbols|anagrams|this passage|the following)|call the|send (?:an?|the|all|this)|email|contact us)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Order { get; }
}
