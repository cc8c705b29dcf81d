using System.Collections.Frozen;

namespace PlanCopilot.Core.Leadership;

/// <summary>
/// Words that tell names of people from other capitalised words: common given names speak for a person,
/// words of business, places and calendars against one.
/// </summary>
internal static class PersonWords
{
    public static readonly FrozenSet<string> GivenNames = Set("""
        Aaron Abigail Adam Adrian Aisha Alan Albert Alberto Alejandro Alex Alexander Alexandra Alfred Ali Alice Alicia Alison Allan Allen Alok Amanda Amber Amit Amy
        Ana Anand Andrea Andrei Andrew Andy Angela Anita Anil Ann Anna Anne Annette Anthony Antonio April Arthur Arun Ashley Ashok Audrey Austin Barbara Barry Becky Ben
        Benjamin Bernard Beth Bethany Betty Beverly Bill Bob Bonnie Brad Bradley Brandon Brenda Brendan Brent Brett Brian Brooke Bruce Bryan Calvin Cameron Carl Carla Carlos
        Carol Caroline Carolyn Carrie Catherine Cathy Cecil Cecile Chad Charles Charlotte Chen Cheryl Chris Christian Christina Christine Christopher Cindy Claire Clara
        Clark Claudia Clifford Colin Colleen Connie Connor Constance Corey Craig Cristina Curtis Cynthia Dale Dan Dana Daniel Danielle Daphne Darren Darryl Dave David
        Dawn Dean Deborah Debra Deepak Denise Dennis Derek Diana Diane Diego Dominic Don Donald Donna Dorothy Doug Douglas Drew Duncan Earl Eddie Edgar Edith Eduardo
        Edward Edwin Eileen Elaine Eleanor Elena Eli Elizabeth Ellen Elliott Emily Emma Eric Erica Erik Erin Ernest Ethan Eugene Eva Evan Evelyn Faith Felix Fernando
        Florence Frances Francis Francisco Frank Franklin Fred Frederick Gabriel Gail Garrett Gary Gavin Gayle Gene Geoffrey George Gerald Gerard Gilbert Gina Glen Glenn Gloria
        Gordon Grace Graham Greg Gregg Gregory Guy Hannah Hans Harold Harry Harvey Heather Hector Heidi Helen Henry Herbert Herman Holly Howard Hubert Hugh Ian Irene Isaac
        Isabel Ivan Jack Jackie Jacob Jacqueline Jaime James Jamie Jan Jane Janet Janice Jared Jason Javier Jay Jean Jeanne Jeff Jeffery Jeffrey Jennifer Jeremy Jerome
        Jerry Jesse Jessica Jill Jim Jimmy Joan Joann Joanna Joanne Jody Joe Joel Johan Johann Johanna John Johnny Jon Jonathan Jordan Jorge Jose Joseph Joshua Joy Joyce
        Juan Juanita Judith Judy Julia Julian Julie Juliana Justin Karen Karl Karla Katherine Kathleen Kathryn Kathy Katie Kay Keith Kelly Ken Kenneth Kent Kerry Kevin Kim
        Kimberly Kirk Kristen Kristin Kristina Kumar Kurt Kyle Lance Larry Laura Lauren Laurence Laurie Lawrence Leah Lee Leo Leon Leonard Leroy Leslie Lewis Liam Lillian Linda Lisa
        Lloyd Lois Lori Louis Louise Lucas Lucia Lucy Luis Luke Lydia Lynn Madeline Manuel Marc Marcia Marco Marcus Margaret Maria Marian Marie Marilyn Mario Marion Mark
        Marsha Marshall Martha Martin Marvin Mary Mathew Matt Matthew Maureen Maurice Max Maxwell Megan Melanie Melinda Melissa Melvin Mei Michael Michel Michele Michelle
        Miguel Mike Milton Ming Miriam Mitchell Mohamed Mohammed Mohit Molly Monica Monique Morgan Murray Nancy Natalie Nathan Nathaniel Neal Neil Nicholas Nick Nicolas Nicole Nikhil Nina
        Nora Norma Norman Oliver Olivia Omar Oscar Otto Owen Pamela Parker Pat Patricia Patrick Paul Paula Pauline Pedro Peggy Penny Perry Peter Phil Philip Philippe Phillip
        Phyllis Pierre Priya Rachel Rafael Raj Rajesh Rajiv Ralph Ramon Randall Randy Raul Ravi Ray Raymond Rebecca Reed Regina Renee Rhonda Ricardo Richard Rick Rita Rob Robert
        Roberta Roberto Robin Rodney Roger Roland Ron Ronald Rosa Rose Rosemary Ross Roy Russell Ruth Ryan Sally Sam Samantha Samuel Sandra Sandy Sanjay Sara Sarah Satya Scott Sean
        Sergio Seth Shane Shannon Sharon Shaun Shawn Sheila Shelley Sherry Sheryl Shirley Sidney Simon Sofia Sonia Sophia Sophie Spencer Stacey Stacy Stanley Stefan Stella
        Stephanie Stephen Steve Steven Stewart Stuart Sue Sunil Suresh Susan Suzanne Sylvia Tamara Tammy Tanya Tara Ted Teresa Terrence Terry Theodore Theresa Thomas Tiffany Tim
        Timothy Tina Todd Tom Toni Tony Tracey Tracy Travis Trevor Tyler Ursula Valerie Vanessa Vernon Veronica Vicki Vicky Victor Victoria Vijay Vikram Vincent Virginia Vivek Vivian Wade
        Walter Wanda Warren Wayne Wendy Wei Wesley Whitney William Willie Wilson Xavier Yolanda Yuki Yvonne Zachary Zoe
        """);

    /// <summary>Words that end a run of name words; a run that touches one of <see cref="Company"/> is no person.</summary>
    public static readonly FrozenSet<string> Never = Set("""
        The A An And Or Of In On At By For From To With As Its Our Their His Her He She It They We This That These Those Who Which When Where While After Before During Since Until Upon Under
        Pursuant Effective Prior Previously Currently Former Formerly New Also If Item Exhibit Form Section Rule Regulation Act Exchange Securities Annual Quarterly Report Meeting Board Boards Directors
        Director Committee Chairman Chair Chairwoman Chairperson President Vice Chief Executive Financial Operating Officer Officers Senior Principal Accounting Treasurer Controller
        Secretary Counsel General Legal Independent Lead Member Members Founder Co-Founder Cofounder Interim Acting Deputy Associate Assistant Manager Head Partner CEO CFO COO CTO CIO CMO EVP SVP VP
        January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday
        Appoints Appointed Appoint Appointment Names Named Name Promotes Promoted Promotion Elects Elected Election Announces Announced Announcement Announcing Hires Hired Hire Taps Tapped Welcomes Welcomed Joins Joined
        Retires Retired Retirement Retire Resigns Resigned Resignation Departs Departure Departures Steps Succeeds Succeed Succession Transition Transitions Leaves Adds Selects Selected Expands Strengthens Reports Appointing
        Employment Agreement Letter Compensation Compensatory Arrangements Plan Offer Separation Release Program Award Awards Stock Option Options Restricted Units Shares Common Bonus Salary Severance
        Audit Governance Nominating Quarter Fiscal Year Results Revenue Press News Business Wire Newswire Prnewswire Globe Source Contact Investor Investors Media Relations About Forward Statements
        Registrant Delaware California Texas Nevada Florida Ohio Illinois Massachusetts Washington Pennsylvania Minnesota Wisconsin York Jersey Francisco Angeles Diego Jose Boston Chicago Dallas Houston Atlanta
        America American Americas North South East West Europe European Asia Asian Africa Pacific Atlantic International Global Worldwide National United States Kingdom Canada China Japan India Germany France University
        College School Harvard Stanford MBA Bachelor Master Doctor Science Arts Department Federal Administration Commission Government
        Item Table Contents Signature Signatures Amendment Number Date Dated State Commission File Indicate Check Former Address Telephone Title Symbol Registered Security Mr Ms Mrs Dr Messrs Prof Drive Lead Leads Will Has Experienced Leader Leaders Leadership Veteran Industry Seasoned Expert Key Top Team Executives Two Three Life Sciences Continue Continues
        """);

    /// <summary>Words that make the capitalised run they stand in or beside the name of a company, unit or product.</summary>
    public static readonly FrozenSet<string> Company = Set("""
        Inc Incorporated Corp Corporation Company Companies Co Ltd Limited LLC LLP LP PLC Plc plc AG SA NV GmbH Group Holdings Holding Bank Bancorp Bancshares Trust Fund Funds Capital Partners Ventures Associates Partnership
        Industries Enterprises Technologies Technology Systems Solutions Services Software Networks Network Semiconductor Pharmaceuticals Pharma Therapeutics Biosciences Biotech Biopharma Medical Health Healthcare
        Foods Brands Stores Energy Resources Petroleum Oil Gas Power Electric Motors Materials Bearings Chemicals Chemical Steel Mining Metals Financial Insurance Assurance Mutual Communications Telecom Media
        Entertainment Studios Games Airlines Logistics Transportation Properties Realty Estate Hotels Resorts Restaurants Retail Digital Data Cloud Platform Platforms Products Product Segment Division Unit Units Subsidiary
        Laboratories Labs Instruments Devices Electronics Consulting Advisors Advisory Management Investments Investment Securities Equity Markets Market Index Exchange Nasdaq NASDAQ NYSE Association Institute Foundation
        Society Council Agency Authority Center Centre Hospital Clinic Innovation Strategy Marketing Sales Operations Engineering Finance Human People Customer Consumer Commercial Corporate Industrial Motion
        Supply Chain Manufacturing Development Research Design Construction Projects Assets Experience Growth Success Impact Revenue Compliance Risk Security Information Analytics Intelligence Strategic Initiatives Initiative Merger Indexes Indices
        """);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
