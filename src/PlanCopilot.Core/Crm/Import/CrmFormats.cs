using static PlanCopilot.Core.Crm.Import.CrmFieldType;

namespace PlanCopilot.Core.Crm.Import;

/// <summary>The column names of Salesforce (reports, and exports by API names) and of HubSpot.</summary>
internal static class CrmFormats
{
    private static readonly string[] OwnerOfCompany = ["Account Owner", "Company owner", "OwnerId", "Owner ID", "Owner"];

    /// <summary>How a row says which company it belongs to.</summary>
    private static readonly CrmField[] Company =
    [
        new("accountId", Text, "Account ID", "Account.Id", "Associated Company IDs", "Primary Associated Company ID", "Associated Company ID", "Company ID"),
        new("accountName", Text, "Account Name", "Account.Name", "Associated Company", "Primary Company", "Company Name", "Account", "Company") { IsKept = false },
        new("website", Text, "Account Website", "Account.Website", "Company Domain Name", "Website", "Website URL") { IsKept = false },
        new("ticker", Text, "Ticker Symbol", "Account.TickerSymbol", "Ticker", "Stock Symbol") { IsKept = false },
    ];

    private static readonly CrmField[] GivenNames = [new("firstName", Text, "First Name") { IsKept = false }, new("lastName", Text, "Last Name") { IsKept = false }];

    private static readonly CrmField Currency = new("currency", Text, "Currency", "CurrencyIsoCode", "Amount Currency", "Price Currency", "Currency Code", "Deal Currency Code");

    public static readonly IReadOnlyList<CrmFormat> All =
    [
        new(CrmKind.Account, "accounts",
            [
                new("id", Id, "Account ID", "Company ID", "Record ID", "Id"), new("name", Name, "Account Name", "Company name", "Name"),
                new("website", Text, "Website", "Company Domain Name", "Website URL", "Account Website"), new("ticker", Text, "Ticker Symbol", "Ticker", "Stock Symbol"),
                new("industry", Text, "Industry"), new("owner", Text, OwnerOfCompany),
            ],
            [["name"], ["website", "ticker", "industry"]]),
        new(CrmKind.Contact, "contacts",
            [
                new("id", Id, "Contact ID", "Record ID", "Record ID - Contact", "Id"), new("name", Name, "Contact Name", "Full Name", "Name"), .. GivenNames, .. Company,
                new("email", Email, "Email", "Email Address"), new("title", Text, "Title", "Job Title"), new("department", Text, "Department"),
                new("businessUnit", Text, "Business Unit", "Division"), new("reportsTo", Text, "Reports To ID", "Reports To"),
                new("owner", Text, "Contact Owner", "Contact Owner ID", "OwnerId", "Owner ID", "Owner", "Owner Name"),
                new("role", Text, "Buying Role", "Contact Role", "Role"), new("influence", Text, "Influence", "Influence Level"),
                new("relationship", Text, "Relationship", "Relationship Strength"), new("stance", Text, "Stance", "Disposition"),
                new("lastActivity", Date, "Last Activity", "Last Activity Date", "Last Contacted"),
            ],
            [["name", "lastName", "email"], ["email", "title", "department", "reportsTo", "role"]]),
        new(CrmKind.Opportunity, "opportunities",
            [
                new("id", Id, "Opportunity ID", "Deal ID", "Record ID", "Record ID - Deal", "Id"), new("name", Name, "Opportunity Name", "Deal Name", "Name"), .. Company,
                new("stage", Text, "Stage", "StageName", "Deal Stage"), new("amount", Amount, "Amount", "Deal Amount"), Currency,
                new("closeDate", Date, "Close Date"), new("probability", Percent, "Probability (%)", "Probability", "Deal Probability"),
                new("type", Text, "Opportunity Type", "Deal Type", "Type"), new("owner", Text, "Opportunity Owner", "Deal owner", "OwnerId", "Owner ID", "Owner", "Owner Name"),
                new("solution", Text, "Product Name", "Product", "Solution", "Product2Id", "Product ID", "Associated Product"), new("businessUnit", Text, "Business Unit", "Division"),
                new("competitor", Text, "Main Competitor(s)", "Main Competitors", "Competitor", "Primary Competitor"), new("nextStep", Text, "Next Step", "NextStep"),
                new("isClosed", Flag, "Closed", "IsClosed", "Is Deal Closed?"), new("isWon", Flag, "Won", "IsWon", "Is Closed Won"),
                new("lastActivity", Date, "Last Activity", "Last Activity Date"),
            ],
            [["name"], ["stage", "closeDate"]]),
        new(CrmKind.Solution, "solutions",
            [
                new("id", Id, "Product ID", "Solution ID", "Product2Id", "Record ID", "Id"), new("name", Name, "Product Name", "Solution Name", "Name"),
                new("code", Text, "Product Code", "SKU", "Code"), new("family", Text, "Product Family", "Family", "Product Type"),
                new("description", Text, "Product Description", "Description"), new("price", Amount, "List Price", "Unit Price", "Price"), Currency,
                new("isActive", Flag, "Active", "IsActive", "Active (Product)"),
            ],
            [["name"], ["code", "family"]]),
        new(CrmKind.Asset, "assets",
            [
                new("id", Id, "Asset ID", "Order Product ID", "Order ID", "Line Item ID", "Order Number", "Record ID", "Id"), new("name", Name, "Asset Name", "Order Name", "Line Item Name", "Name", "Product Name", "Order Number"), .. Company,
                new("solution", Text, "Product Name", "Product", "Solution", "Product2Id", "Product ID", "Product Code"), new("businessUnit", Text, "Business Unit", "Division"),
                new("contact", Text, "Contact ID", "Contact Name", "Contact"), new("quantity", Amount, "Quantity"), new("price", Amount, "Price", "Order Amount", "Total Amount", "Total Price"), Currency,
                new("purchaseDate", Date, "Purchase Date", "Order Start Date", "Effective Date", "Order Date"), new("endDate", Date, "Usage End Date", "Order End Date", "End Date", "Renewal Date", "Contract End Date"),
                new("status", Text, "Status", "Asset Status", "Order Status"), new("isCompetitor", Flag, "Competitor Asset", "IsCompetitorProduct", "Competitor Product"),
                new("competitor", Text, "Competitor", "Vendor"),
            ],
            [["name", "solution"], ["purchaseDate", "endDate", "status", "isCompetitor"]]),
        new(CrmKind.BusinessUnit, "business units",
            [
                new("id", Id, "Business Unit ID", "Record ID", "Id"), new("name", Name, "Business Unit Name", "Business Unit", "Division Name", "Division", "Name"), .. Company,
                new("parent", Text, "Parent Business Unit", "Parent Unit", "Parent", "Parent ID"), new("spend", Amount, "Annual Spend", "Spend"), Currency,
                new("unit", Text, "Business Unit ID", "Business Unit Name", "Division Name") { IsKept = false },
            ],
            [["name"], ["unit", "parent", "spend"]]),
        new(CrmKind.User, "users",
            [
                new("id", Id, "User ID", "Owner ID", "Id"), new("name", Name, "Full Name", "User Name", "Owner Name", "Name"), .. GivenNames,
                new("email", Email, "Email", "Email Address"), new("title", Text, "Title", "Job Title"), new("manager", Text, "Manager", "ManagerId", "Manager ID"),
                new("isActive", Flag, "Active", "IsActive"), new("login", Text, "Username", "Profile", "ProfileId", "Role", "User Role", "UserRoleId", "Permission Set") { IsKept = false },
            ],
            [["name", "lastName"], ["email"], ["isActive", "login", "manager"]]),
    ];

    /// <returns>A column's name as it is compared: lower-case letters and digits, without the mark of Salesforce's own fields.</returns>
    public static string Plain(string header)
    {
        var name = header.Trim();
        if (name.EndsWith("__c", StringComparison.OrdinalIgnoreCase)) name = name[..^3];
        return string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
    }
}
