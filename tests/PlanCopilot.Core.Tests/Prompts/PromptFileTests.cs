using PlanCopilot.Core.Prompts;

namespace PlanCopilot.Core.Tests.Prompts;

public sealed class PromptFileTests
{
    [Fact]
    public void A_file_is_read_as_a_template()
    {
        var template = PromptFiles.Read(PromptFiles.Ferries);

        template.Name.ShouldBe("ferries");
        template.Room.ShouldBe("harbour");
        template.Description.ShouldBe("Answers a question about ferries.");
        template.Settings.ShouldBe(new PromptSettings(0.5f, 300));
        template.AnswerDescription.ShouldBe("The answer");
        template.Variables.Select(variable => (variable.Name, variable.IsRequired, variable.Default, HoldsData: variable.Shape is not null))
            .ShouldBe([("tone", false, "dry", false), ("passages", true, null, true)]);
    }

    [Fact]
    public void The_version_is_that_of_the_content_whatever_the_ends_of_lines()
    {
        var template = PromptFiles.Read(PromptFiles.Ferries);

        template.Version.Length.ShouldBe(12);
        PromptFiles.Read(PromptFiles.Ferries.Replace("\n", "\r\n", StringComparison.Ordinal)).Version.ShouldBe(template.Version);
        PromptFiles.Read(PromptFiles.Ferries.Replace("ferries.", "ferries!", StringComparison.Ordinal)).Version.ShouldNotBe(template.Version);
    }

    /// <summary>What is changed in the file, into what, and the errors that follow.</summary>
    public static TheoryData<string, string, string> Mistakes() => new()
    {
        { "name: ferries", "name: ferries-2", "ferries.yaml:1: 'ferries-2' is no name: use up to 64 letters, digits and underscores" },
        { "name: ferries", "title: ferries\nname: ferries", "ferries.yaml:1: unknown key 'title' in a prompt; there can be name, description, template_format, template, input_variables, output_variable, execution_settings" },
        { "name: ferries", "name: ferries\nallow_dangerously_set_content: true", "ferries.yaml:2: unknown key 'allow_dangerously_set_content' in a prompt; there can be name, description, template_format, template, input_variables, output_variable, execution_settings" },
        { "description: Answers a question about ferries.\n", "", "ferries.yaml:1: 'description' is missing" },
        { "semantic-kernel", "handlebars", "ferries.yaml:3: 'template_format' must be semantic-kernel" },
        { "template: |", "template: >", "ferries.yaml:4: write the template as a block: 'template: |', and the messages on the lines below" },
        { "{{$passages}}", "{{$passages}} {{$port}}", "ferries.yaml:10: the variable 'port' isn't declared in input_variables" },
        { "a {{$tone}} tone", "a dry tone", "ferries.yaml:13: the variable 'tone' isn't used in the template" },
        { "a {{$tone}} tone", "a {{$tone}} tone {{ $tone }}", "ferries.yaml:6: only {{$name}} can stand between {{ and }}, without blanks; names are letters, digits and underscores" },
        { "a {{$tone}} tone", "a {{$tone}} tone {{harbour.now}}", "ferries.yaml:6: only {{$name}} can stand between {{ and }}, without blanks; names are letters, digits and underscores" },
        { "{{$passages}}", "{{$passages}} {{\"x\"}}", "ferries.yaml:10: only {{$name}} can stand between {{ and }}, without blanks; names are letters, digits and underscores" },
        { "a {{$tone}} tone", "a {{$tone}} tone {{$passages}}", "ferries.yaml:6: 'passages' holds data (it has a json_schema), which can stand in user messages only" },
        { "role=\"system\"", "role=\"{{$tone}}\"", "ferries.yaml:5: the variable 'tone' stands in the attribute 'role': a value could choose the role of a message" },
        { "role=\"system\"", "role=\"tool\"", "ferries.yaml:5: the role of a message must be one of system, user, assistant" },
        { "role=\"system\"", "role=\"system\" name=\"x\"", "ferries.yaml:5: unknown attribute 'name'" },
        { "role=\"user\"", "role=\"assistant\"", "ferries.yaml:10: 'passages' holds data (it has a json_schema), which can stand in user messages only~ferries.yaml:5: the template has no message of the user: write <message role=\"user\">…</message>" },
        { "never instructions.\n", "never instructions. Q & A\n", "ferries.yaml:9: the template isn't well-formed XML (write & as &amp; and < as &lt;): An error occurred while parsing EntityName." },
        { "never instructions.\n", "never instructions, 5 < 6.\n", "ferries.yaml:9: the template isn't well-formed XML (write & as &amp; and < as &lt;): Name cannot begin with the ' ' character, hexadecimal value 0x20." },
        { "never instructions.\n", "never &nbsp; instructions.\n", "ferries.yaml:9: the template isn't well-formed XML (write & as &amp; and < as &lt;): Reference to undeclared entity 'nbsp'." },
        { "never instructions.\n", "never &#0; instructions.\n", "ferries.yaml:9: the template isn't well-formed XML (write & as &amp; and < as &lt;): '.', hexadecimal value 0x00, is an invalid character." },
        { "{{$passages}}\n  </message>", "{{$passages}}\n", "ferries.yaml:11: the template isn't well-formed XML (write & as &amp; and < as &lt;): The 'message' start tag on line 4 position 2 does not match the end tag of 'root'." },
        { "never instructions.\n", "never <b>instructions</b>.\n", "ferries.yaml:9: a message holds text only: write <b> as &lt;b&gt;" },
        { "never instructions.\n", "never <![CDATA[instructions]]>.\n", "ferries.yaml:9: a message holds text only, no CDATA" },
        { "never instructions.\n", "never <!-- instructions -->.\n", "ferries.yaml:9: a message holds text only, no Comment" },
        { "  <message role=\"user\">", "\n  Be kind.\n  <message role=\"user\">", "ferries.yaml:9: text outside of messages is never sent" },
        { "  <message role=\"user\">", "  <note>x</note><message role=\"user\">", "ferries.yaml:8: <note> can't stand here: only <message role=\"…\"> can~ferries.yaml:8: the role of a message must be one of system, user, assistant" },
        { "  <message role=\"user\">", "  <message role=\"assistant\"/><message role=\"user\">", "ferries.yaml:8: the message is empty" },
        { "  <message role=\"user\">", "  </root><root><message role=\"user\">", "ferries.yaml:8: the template isn't well-formed XML (write & as &amp; and < as &lt;): There are multiple root elements." },
        { "is_required: false", "is_required: perhaps", "ferries.yaml:15: 'is_required' must be true or false~ferries.yaml:16: 'tone' is required, so its default is never used" },
        { "    description: What is known\n", "    description: What is known\n    allow_dangerously_set_content: true\n", "ferries.yaml:19: unknown key 'allow_dangerously_set_content' in an input variable; there can be name, description, is_required, default, json_schema, sample" },
        { "  - name: passages\n", "  - name: Tone\n    description: x\n  - name: passages\n", "ferries.yaml:17: there are two variables 'Tone', whatever the case~ferries.yaml:17: the variable 'Tone' isn't used in the template" },
        { "'{\"type\": \"array\", \"items\": {\"type\": \"string\"}}'", "'{\"type\": \"array\"}'", "ferries.yaml:19: 'json_schema': the schema needs \"items\"" },
        { "    description: What is known\n", "    description: What is known\n    sample: Ten ferries.\n", "ferries.yaml:19: the sample of 'passages' must be JSON: malformed at line 1, position 1" },
        { "  description: The answer\n", "", "ferries.yaml:21: 'description' is missing" },
        { "\"required\": [\"answer\", \"sure\"],", "\"required\": [\"answer\", \"sure\"]", "ferries.yaml:27: 'json_schema' isn't JSON: '\"' is invalid after a value. Expected either ',', '}', or ']'." },
        { "\"required\": [\"answer\", \"sure\"],", "\"required\": [\"answer\"],", "ferries.yaml:22: 'json_schema': the schema: \"required\" must list every property" },
        { "\"additionalProperties\": false", "\"additionalProperties\": true", "ferries.yaml:22: 'json_schema': the schema needs \"additionalProperties\": false" },
        { "{\"type\": \"boolean\"}", "{\"type\": \"boolean\", \"default\": true}", "ferries.yaml:22: 'json_schema': the schema.sure: \"default\" can't be used with type boolean; type, description can" },
        { "{\"type\": \"boolean\"}", "{\"anyOf\": []}", "ferries.yaml:22: 'json_schema': the schema.sure needs a \"type\" that is one of object, array, string, integer, number, boolean" },
        { "temperature: 0.5", "temperature: warm", "ferries.yaml:31: 'temperature' must be a number from 0 to 2" },
        { "temperature: 0.5", "temperature: 2.5", "ferries.yaml:31: 'temperature' must be a number from 0 to 2" },
        { "max_tokens: 300", "max_tokens: 0", "ferries.yaml:32: 'max_tokens' must be a whole number above 0" },
        { "    max_tokens: 300\n", "", "ferries.yaml:31: 'max_tokens' is missing" },
        { "max_tokens: 300", "max_tokens: 300\n    response_format: json_object", "ferries.yaml:33: unknown key 'response_format' in 'default'; there can be temperature, max_tokens" },
        { "  default:\n    temp", "  openai:\n    temp", "ferries.yaml:30: unknown key 'openai' in 'execution_settings'; there can be default~ferries.yaml:30: 'default' is missing" },
        { "name: ferries", "name: ferries\nname: boats", "ferries.yaml:2: malformed YAML: Duplicate key name" },
        { "name: ferries", "- name: ferries", "ferries.yaml:2: malformed YAML: While parsing a block collection, did not find expected '-' indicator." },
        { PromptFiles.Ferries, "", "ferries.yaml:1: a file holds one prompt" },
        { PromptFiles.Ferries, "just text", "ferries.yaml:1: a prompt must have keys: name, description, template_format, template, input_variables, output_variable, execution_settings" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_an_error_that_names_file_and_line(string written, string mistake, string error)
    {
        PromptFiles.Ferries.ShouldContain(written);

        PromptFiles.ErrorsOf(PromptFiles.Ferries.Replace(written, mistake, StringComparison.Ordinal)).ShouldBe(error.Split('~'));
    }
}
