using System.Collections.Frozen;

namespace PlanCopilot.Core.Leadership;

/// <summary>
/// Words that tell names of people from other capitalised words: common given names speak for a person,
/// words of business, places and calendars against one.
/// </summary>
internal static class PersonWords
{
    public static readonly FrozenSet<string> GivenNames = Set("""
        Aaron Abby Abdul Abel Abhay Abhijit Abigail Abraham Ada Adam Addison Adele Adrian Adriana Adrienne Agnes Ahmad Ahmed Aidan Aileen Aisha Ajay Akash Akhil Akira Akshay Alain
        Alan Alana Alastair Alban Albert Alberta Alberto Aldo Alec Alejandra Alejandro Aleksandar Alessandra Alessandro Alessio Alex Alexa Alexander Alexandra Alexandre Alexei
        Alexis Alf Alfonso Alfred Alfredo Ali Alice Alicia Alina Alison Alistair Allan Allen Alma Alok Alonso Alonzo Alton Alvaro Alvin Alyssa Amalia Amanda Amar Amber Amelia Amir
        Amit Amitabh Amol Amos Amrit Amy Ana Anand Anastasia Anders Andre Andrea Andreas Andrei Andres Andrew Andrzej Andy Angela Angelina Angelo Angus Anil Anita Anja Anjali Anka
        Ankit Ankur Ann Anna Annabel Annabelle Annalisa Anne Annemarie Annette Annika Anouk Ansel Anthea Anthony Antoine Anton Antonella Antonia Antonio Anupam Anurag April Archana
        Archibald Ari Ariana Ariel Arjun Arlene Armand Armando Armin Arnaldo Arnaud Arne Arnold Arthur Arturo Arun Arvind Asher Ashish Ashlee Ashley Ashok Ashwin Astrid Athena Atul
        Aubrey Audrey August Augustine Augusto Aurelia Austin Ava Avery Avi Avinash Axel Ayesha Babak Bala Baltazar Barb Barbara Barney Barry Bart Barton Bashir Basil Beatrice
        Beatriz Becky Bela Belinda Ben Benedict Benjamin Benny Benoit Bernadette Bernard Bernardo Bernd Bernice Bernie Bert Bertha Bertrand Beth Bethany Bettina Betty Beverly
        Bharat Bhavesh Bianca Bill Bjorn Blaine Blair Blake Blanca Bo Bob Bobby Bonnie Boris Boyd Brad Bradford Bradley Branden Brandon Brenda Brendan Brent Bret Brett Brian Briana
        Bridget Brittany Brock Brooke Bruce Bruno Bryan Bryant Bryce Bryn Burt Byron Caitlin Caleb Calvin Cameron Camila Camille Candace Candice Cara Carey Carina Carl Carla
        Carleton Carlo Carlos Carlton Carly Carmela Carmen Carol Carole Carolina Caroline Carolyn Carrie Carsten Carter Cary Casey Cassandra Cassie Catalina Caterina Catherine
        Cathleen Cathy Cecil Cecile Cedric Celeste Celia Celine Cesar Chad Chanda Chandler Chandra Chantal Charlene Charles Charlie Charlotte Chauncey Chelsea Chen Cheryl Chester
        Chet Chi Chloe Chong Chris Christian Christina Christine Christopher Chuck Ciara Cindy Claire Clara Clark Claude Claudia Claudio Claus Clay Clayton Clement Cliff Clifford
        Clifton Clint Clinton Clive Clyde Cody Cole Colette Colin Colleen Colm Connie Connor Conor Conrad Constance Constantin Cooper Cora Cordell Corey Corinne Cornelia Cornelius
        Cory Courtney Craig Creighton Cristina Crystal Curtis Cynthia Cyril Cyrus Dagmar Daisy Dale Damian Damien Damon Dan Dana Daniel Daniela Daniele Danielle Danny Dante Daphne
        Dara Darin Dario Darius Darla Darlene Darrel Darrell Darren Darrin Darryl Darwin Daryl Dave David Davina Davis Dawn Dean Deanna Debbie Deborah Debra Dee Deepak Deirdre
        Delia Delores Demetrius Dena Deng Denis Denise Dennis Denny Derek Derrick Desiree Desmond Devin Devon Dexter Dhruv Diana Diane Dianne Dick Didier Diego Dieter Dilip Dimitri
        Dina Dinesh Dion Dirk Dmitri Dmitry Dolores Dominic Dominick Dominique Don Donald Donna Donnie Doreen Dorian Doris Dorothea Dorothy Doug Douglas Dov Drew Duane Dudley
        Duncan Dustin Dwayne Dwight Dylan Eamon Earl Earle Eberhard Ebony Eckhard Ed Eddie Edgar Edith Edmond Edmund Edna Edouard Eduardo Edward Edwin Efrain Egon Eileen Ela Elaine
        Elana Eleanor Eleanore Elena Eleni Eli Elias Elijah Elisa Elisabeth Elise Eliza Elizabeth Ella Ellen Elliot Elliott Ellis Elmer Elsa Elsie Elton Elvira Elvis Emanuel Emeka
        Emerson Emil Emile Emilia Emiliano Emilio Emily Emma Emmanuel Emmett Enrico Enrique Ephraim Eren Eric Erica Erich Ericka Erik Erika Erin Ernest Ernesto Erwin Esmeralda
        Esteban Estelle Esther Ethan Etienne Eugene Eugenia Eunice Eva Evan Evelina Evelyn Everett Ezekiel Ezra Fabian Fabio Fabrice Faisal Faith Farah Faraz Farid Fatima Federico
        Felicia Felix Feng Ferdinand Fernando Ferran Fidel Fiona Flavio Fletcher Flora Florence Floyd Forrest Foster Frances Francesca Francesco Francine Francis Francisco Franco
        Francois Frank Frankie Franklin Franz Fred Freddie Frederic Frederick Fredrik Frieda Friedrich Fritz Gabriel Gabriela Gabriele Gabriella Gabrielle Gail Galen Ganesh Gareth
        Garrett Garry Garth Gary Gaurav Gavin Gayle Gene Genevieve Geoff Geoffrey Georg George Georgia Georgina Gerald Geraldine Gerard Gerardo Gerhard Germaine Gerry Giacomo
        Gianni Gideon Gil Gilbert Giles Gillian Gina Giorgio Giovanni Giselle Gita Giulia Giuseppe Gladys Glen Glenda Glenn Gloria Gopal Goran Gordon Govind Grace Grady Graham
        Grant Greg Gregg Gregory Greta Gretchen Griffin Guadalupe Guido Guillaume Guillermo Gunnar Gunther Gus Gustav Gustavo Guy Gwen Gwendolyn Hadley Hal Haley Hamid Hamish Hamza
        Hank Hannah Hans Hao Hari Harish Harlan Harley Harold Harriet Harris Harrison Harry Harvey Hasan Hassan Hayden Hazel Heath Heather Hector Hedy Heidi Heike Heiner Heinrich
        Heinz Helen Helena Helene Helga Helmut Hendrik Henri Henrietta Henrik Henry Herb Herbert Herman Hilary Hilda Hillary Hiram Hiro Hiroshi Holger Holly Homer Hope Horace Horst
        Hortense Howard Hubert Hugh Hui Humberto Hung Hunter Hussein Ian Ibrahim Ida Ignacio Igor Ike Ilan Ilya Imani Imran Ina Indira Inga Ingrid Ira Irene Irina Iris Irma Irvin
        Irving Irwin Isaac Isabel Isabella Isabelle Isadora Isaiah Ismail Issac Ivan Ivana Ivar Ivo Jacinta Jack Jackie Jacky Jaclyn Jacob Jacqueline Jacques Jacqui Jada Jae
        Jagdish Jai Jaime Jake Jakob Jakub Jamal James Jamie Jan Jana Jane Janelle Janet Janette Janice Janine Janis Jared Jaroslav Jarrett Jarrod Jasmin Jasmine Jason Jasper
        Javier Jay Jayant Jayne Jayson Jean Jeana Jeanette Jeanie Jeanne Jeannette Jeannie Jed Jeff Jeffery Jeffrey Jen Jenna Jennifer Jenny Jens Jerald Jeremiah Jeremy Jermaine
        Jerome Jerrold Jerry Jess Jesse Jessica Jessie Jia Jian Jill Jim Jimmy Jin Jing Jitendra Joachim Joan Joann Joanna Joanne Joaquin Jocelyn Jochen Jodi Jody Joe Joel Joey
        Johan Johann Johanna Johanne Johannes John Johnathan Johnnie Johnny Jolene Jon Jonah Jonas Jonathan Joni Joost Jordan Jordi Jorg Jorge Jose Josef Josefina Joseph Josephine
        Josh Joshua Josiah Josie Jovan Joy Joyce Juan Juana Juanita Judd Jude Judi Judith Judson Judy Jules Julia Julian Juliana Julie Julien Juliet Juliette Julio Julius Jung
        Jurgen Justin Justina Justine Kai Kaiser Kaitlin Kamal Kamran Kara Karan Kareem Karen Karin Karina Karl Karla Karol Karolina Karthik Kasey Kaspar Kate Katherin Katherine
        Kathie Kathleen Kathryn Kathy Katie Katrin Katrina Katy Kay Kayla Keiko Keisha Keith Kelley Kelli Kelly Kelvin Ken Kendall Kendra Kendrick Kenji Kenneth Kenny Kent Kenya
        Kerri Kerry Kevin Kiera Kieran Killian Kim Kimberly Kip Kiran Kirby Kirk Kirsten Kirstin Kishore Kit Klaus Kofi Konrad Krishna Kristen Kristi Kristian Kristie Kristin
        Kristina Kristofer Kristopher Kristy Kumar Kunal Kurt Kwame Kyla Kyle Kylie Lacey Lamar Lana Lance Landon Larissa Larry Lars Latisha Latoya Laura Laurel Lauren Laurence
        Lauri Laurie Lavonne Lawrence Lawson Layla Lazaro Leah Leandro Leann Leanne Lee Leif Leigh Leila Leland Lena Lenny Lenora Leo Leon Leonard Leonardo Leonor Leonora Leopold
        Leroy Les Leslie Lester Letitia Levi Lewis Lex Li Lia Liam Liana Liane Lidia Liesl Lila Lili Liliana Lillian Lillie Lilly Lily Lin Lina Lincoln Linda Lindsay Lindsey Linnea
        Linus Lionel Lior Lisa Lisbeth Liu Livia Liz Liza Lizette Lloyd Logan Lois Lola Lon Lona Lonnie Lora Loren Lorenz Lorenzo Loretta Lori Lorna Lorne Lorraine Lothar Lou Louis
        Louise Lowell Luca Lucas Lucia Luciana Luciano Lucien Lucille Lucinda Lucy Ludwig Luigi Luis Luisa Lukas Luke Lupe Luther Luz Lydia Lyle Lynda Lyndon Lynette Lynn Lynne
        Mabel Mack Mackenzie Madeleine Madeline Madelyn Madhu Mae Maeve Magda Magdalena Maggie Magnus Mahesh Mahmoud Maja Malcolm Malik Mallory Mandy Manfred Manish Manoj Manuel
        Mara Marc Marcel Marcella Marcello Marcelo Marci Marcia Marco Marcos Marcus Marcy Margaret Margarita Margery Margie Margo Margot Marguerite Maria Marian Mariana Marianne
        Mariano Maribel Maricela Marie Mariella Marilyn Marina Mario Marion Marisa Marisol Marissa Marius Marjorie Mark Marla Marlene Marlin Marlon Marsha Marshall Marta Marten
        Martha Martijn Martin Martina Martine Marty Martyn Marvin Mary Mathew Mathias Mathieu Mathilde Matilda Matt Matteo Matthew Matthias Maud Maura Maureen Maurice Mauricio
        Mauro Mavis Max Maximilian Maxine Maxwell Maya Meera Meg Megan Meghan Mehmet Mehul Mei Mel Melanie Melba Melina Melinda Melissa Melody Melvin Mercedes Meredith Merle Mervyn
        Mia Micaela Micah Michael Micheal Michel Michele Michelle Mickey Miguel Mikael Mike Mikhail Mila Milan Mildred Miles Millie Milo Milton Mina Mindy Minerva Ming Minh Mira
        Miranda Miriam Miroslav Mitch Mitchell Mitzi Mohamad Mohamed Mohammad Mohammed Mohan Mohit Moira Moises Mollie Molly Mona Monica Monika Monique Montgomery Monty Mordechai
        Morgan Moritz Morris Morton Moses Muhammad Mukesh Muriel Murray Mustafa Myles Myra Myrna Myron Nabil Nadav Nadia Nadine Nagesh Naim Nancy Naomi Narayan Natalia Natalie
        Natasha Nate Nathan Nathaniel Naveen Navin Neal Neeraj Neha Neil Nelson Nestor Neville Nia Niall Nicholas Nicholle Nick Nico Nicola Nicolas Nicole Nicolette Niels Nigel
        Nikhil Nikita Niklas Nikola Nikolai Nikolaus Nils Nimesh Nina Nira Niraj Nirav Nishant Nitin Noah Noam Noel Noelle Nolan Noor Nora Norbert Noreen Norma Norman Normand
        Octavio Ola Olaf Ole Oleg Olga Olive Oliver Olivia Ollie Omar Omer Ondrej Oren Orlando Orville Osama Oscar Oskar Otis Otto Owen Paige Paloma Pam Pamela Pankaj Paolo Parag
        Parker Pascal Pascale Pat Patrice Patricia Patrick Patrik Patsy Pattie Patty Paul Paula Paulette Paulina Pauline Paulo Pavel Pawel Payton Pearl Pedro Peggy Penelope Penny
        Perry Pete Peter Petra Peyton Phil Philip Philippa Philippe Phillip Phillipa Phyllis Pia Pierce Pierluigi Piero Pierre Pieter Piotr Pooja Prabhu Pradeep Prakash Pramod
        Prasad Prashant Pratik Praveen Preston Priscilla Prithvi Priya Puneet Qi Quentin Quincy Quinn Rachael Rachel Rachelle Radha Rae Rafael Raffaele Rafi Raghu Raheem Rahul
        Raina Rainer Raj Rajan Rajat Rajendra Rajesh Rajiv Rakesh Ralph Ram Ramesh Ramin Ramon Ramona Ramsey Rana Randal Randall Randi Randolph Randy Ranjit Raphael Raquel Rashad
        Rashid Rashmi Raul Ravi Ray Raymond Raymundo Reagan Rebecca Rebekah Reed Reggie Regina Reginald Reid Reiner Reinhard Rekha Rema Remy Rena Renata Rene Renee Reuben Rex Reyna
        Reza Rhea Rhett Rhiannon Rhonda Ricardo Rich Richard Richie Rick Rickey Ricky Rigoberto Riley Rina Rita Ritu Rob Robbie Robby Robert Roberta Roberto Robin Robyn Rocco
        Rochelle Rocio Roderick Rodger Rodney Rodolfo Rodrigo Rogelio Roger Rohan Rohit Roland Rolando Rolf Roma Roman Romeo Romy Ron Ronald Ronan Ronda Roni Ronnie Roosevelt Rory
        Rosa Rosalie Rosalind Rosalyn Rosanna Rosanne Rose Roseann Rosemarie Rosemary Rosie Roslyn Ross Rowan Rowena Roxanne Roy Ruben Ruby Rudolf Rudolph Rudy Rufus Rupert Rupesh
        Russ Russell Rusty Ruth Ruthann Ryan Sabina Sabine Sabrina Sachin Sadie Saeed Sal Saleh Sally Salvador Salvatore Sam Samantha Sameer Samir Sammy Samuel Sandeep Sandhya
        Sandip Sandra Sandro Sandy Sang Sanjay Sanjeev Santiago Santosh Sara Sarah Sari Sasha Satish Satya Saul Scott Sean Sebastian Sebastien Selena Selina Selma Serena Serge
        Sergei Sergey Sergio Seth Seymour Shahid Shailesh Shana Shane Shanna Shannon Shantanu Sharad Shari Sharma Sharon Shaun Shauna Shawn Shawna Shayna Shea Sheila Shelby Sheldon
        Shelia Shelley Shelly Sheree Sheri Sherman Sherri Sherrie Sherry Sherwin Sherwood Sheryl Shirley Shivani Shlomo Shreya Shu Shweta Siddharth Sidharth Sidney Siegfried
        Sigmund Sigrid Silas Silke Silvana Silvia Silvio Simon Simone Sina Siobhan Sofia Soheil Solomon Sondra Sonia Sonja Sonny Sonya Sophia Sophie Soren Spencer Spiros Sriram
        Stacey Stacy Stan Stanley Stanton Stavros Stefan Stefania Stefanie Stefano Steffen Stella Stephan Stephane Stephanie Stephany Stephen Sterling Stevan Steve Steven Stevie
        Stewart Stuart Subhash Sudhir Sue Sujata Sumit Sunil Sunita Suresh Susan Susana Susanna Susanne Susie Suzan Suzanne Suzette Svein Sven Sverre Swati Sybil Sydney Syed Sylvia
        Tabitha Tad Takashi Takeshi Tal Talia Tamar Tamara Tami Tammie Tammy Tania Tanner Tanya Tara Tarek Tariq Tasha Tatiana Tatyana Taylor Ted Teresa Teri Terrance Terrell
        Terrence Terri Terrie Terry Tess Tessa Thad Thaddeus Thea Thelma Theodor Theodora Theodore Theresa Theresia Thierry Thom Thomas Thorsten Tia Tianna Tiffany Tim Timo Timothy
        Tina Tito Tobias Toby Tod Todd Tom Tomas Tommaso Tommie Tommy Toni Tonia Tony Tonya Torsten Tracey Traci Tracie Tracy Travis Trevor Tricia Trina Trish Trisha Tristan Troy
        Trudy Tucker Tyler Tyrone Udo Ulf Ulrich Ulrike Uma Umberto Umesh Uri Ursula Usha Uwe Vaibhav Valentin Valentina Valeria Valerie Vance Vanessa Varun Vasant Vaughn Venkat
        Venkatesh Vera Verna Vernita Vernon Veronica Veronique Vic Vicente Vicki Vickie Vicky Victor Victoria Vijay Vikas Vikram Vilma Vinay Vince Vincent Vincenzo Vineet Vinod
        Viola Viral Virginia Vishal Vittorio Vivek Vivian Viviana Vivienne Vlad Vladimir Volker Wade Wallace Wally Walt Walter Wanda Warren Wayland Wayne Wei Wendell Wendy Werner
        Wes Wesley Weston Whitney Wilbert Wilbur Wiley Wilfred Wilfried Wilhelm Will Willa Willard Willem William Willie Willis Wilma Wilson Wim Winfield Winfred Winifred Winnie
        Winston Wolfgang Woodrow Wyatt Xander Xavier Xiao Xin Yael Yan Yang Yasmin Yasmine Yaw Yelena Ying Yolanda Yosef Yoshi Yu Yuan Yuki Yuri Yusuf Yves Yvette Yvonne Zach
        Zachariah Zachary Zack Zahra Zain Zane Zeb Zelda Zev Zhen Zhi Ziad Zoe Zoltan Zora Zubin
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

    /// <summary>Short forms that don't begin like the name they stand for.</summary>
    private static readonly FrozenSet<string> Nicknames = Set("""
        Bill=William Will=William Bob=Robert Rob=Robert Bobby=Robert Jim=James Jimmy=James Tom=Thomas Dick=Richard Rick=Richard Jack=John Ted=Edward Ted=Theodore Ned=Edward Chuck=Charles
        Hank=Henry Tony=Anthony Larry=Lawrence Jerry=Gerald Jerry=Jerome Harry=Harold Andy=Andrew Drew=Andrew Kate=Katherine Kathy=Kathleen Kathy=Katherine Becky=Rebecca Beth=Elizabeth Liz=Elizabeth
        Betsy=Elizabeth Peggy=Margaret Meg=Margaret Mike=Michael Mick=Michael Dave=David Joe=Joseph Pat=Patrick Pat=Patricia Ron=Ronald Gene=Eugene Steve=Steven Steve=Stephen Mike=Mitchell Jeff=Geoffrey Jeff=Jeffrey
        Sandy=Sandra Sandy=Alexander Alex=Alexander Bart=Hobart Peg=Margaret Jan=Janet Chris=Christopher Chris=Christine Nick=Nicholas Ken=Kenneth Don=Donald Fred=Frederick Ray=Raymond Rich=Richard Matt=Matthew Ed=Edward Sue=Susan Vicky=Victoria
        """);

    /// <returns>Whether two first names can be one person's.</returns>
    public static bool AreNicknames(string one, string other) => Nicknames.Contains(one + "=" + other) || Nicknames.Contains(other + "=" + one);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
