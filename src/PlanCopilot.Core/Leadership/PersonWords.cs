using System.Collections.Frozen;

namespace PlanCopilot.Core.Leadership;

/// <summary>
/// Words that tell names of people from other capitalised words: common given names speak for a person,
/// words of business, places and calendars against one.
/// </summary>
internal static class PersonWords
{
    public static readonly FrozenSet<string> GivenNames = Set("""
        Aaron Abby Abdul Abel Abhay Abhijit Abigail Abraham Ada Adaeze Adam Addison Adebayo Adele Adeola Adewale Aditi Aditya Adrian Adriana Adrienne Agnes Agnieszka Ahmad
        Ahmed Aidan Aiko Aileen Aisha Ajay Akash Akhil Akiko Akira Akshay Alain Alan Alana Alastair Alban Albert Alberta Alberto Aldo Alec Alejandra Alejandro Aleksandar
        Alessandra Alessandro Alessio Alex Alexa Alexander Alexandra Alexandre Alexandros Alexei Alexis Alf Alfonso Alfred Alfredo Ali Alice Alicia Alina Alison Alistair Aliyah
        Allan Allegra Allen Alma Alok Alonso Alonzo Alphonse Alton Alvaro Alvin Alyson Alyssa Amalia Amanda Amar Amara Amber Amelia Amir Amit Amitabh Amol Amos Amrit Amrita Amy
        Ana Anahita Anand Anastasia Anders Andre Andrea Andreas Andrei Andres Andrew Andrzej Andy Aneesh Angela Angelina Angelo Angus Anil Anita Anja Anjali Anka Ankit Ankur
        Ann Anna Annabel Annabelle Annalisa Anne Anneliese Annemarie Annette Annika Anouk Ansel Anselm Anthea Anthony Antje Antoine Anton Antonella Antonia Antonio Anupam
        Anurag Aoife Aparna April Archana Archibald Ari Ariana Ariane Ariel Arif Arjun Arlene Arlo Armand Armando Armin Arnaldo Arnaud Arne Arnold Arthur Arturo Arun Arundhati
        Arvid Arvind Asha Asher Ashish Ashlee Ashley Ashok Ashwin Asif Asim Astor Astrid Athanasios Athena Atul Aubrey Auden Audrey August Augustine Augusto Augustus Aurelia
        Aurora Austin Ava Avery Avi Avinash Axel Ayesha Ayodele Azadeh Babak Bala Balaji Baltazar Barb Barbara Barney Barrett Barry Bart Bartholomew Barton Bas Bashir Basil
        Beatrice Beatriz Beau Becky Bela Belinda Ben Benedetta Benedict Benedikt Benjamin Bennett Benny Benoit Bernadette Bernard Bernardo Bernd Bernice Bernie Bert Bertha
        Bertram Bertrand Bess Beth Bethany Bettina Betty Beverly Bharat Bharati Bhavesh Bianca Bilal Bill Bjoern Bjorn Blaine Blair Blake Blanca Bo Boaz Bob Bobby Bogdan Bonnie
        Boris Bowen Boyd Brad Bradford Bradley Bram Branden Brandon Brant Brenda Brendan Brennan Brent Bret Brett Brian Briana Bridget Brigid Brigitte Britt Brittany Brock
        Bronwyn Brooke Bruce Bruno Bryan Bryant Bryce Bryn Burt Byron Byung Caitlin Caleb Calvin Cameron Camila Camille Candace Candice Caoimhe Cara Carey Carina Carl Carla
        Carleton Carlo Carlos Carlton Carly Carmela Carmen Carol Carole Carolina Caroline Carolyn Carrie Carsten Carter Cary Carys Casey Casimir Caspar Cassandra Cassie
        Catalina Caterina Catherine Cathleen Cathy Cecil Cecile Cedric Celeste Celia Celina Celine Cesar Chad Chanda Chandler Chandra Chantal Charisse Charlene Charles Charlie
        Charlotte Charmaine Chauncey Chelsea Chen Cheryl Chester Chet Chi Chiara Chidi Chika Chinedu Chitra Chloe Chong Chris Christa Christel Christian Christina
        Christine Christoph Christophe Christopher Chuck Cian Ciara Cicely Cindy Claire Clara Clarence Clarissa Clark Claude Claudette Claudia Claudio Claus Clay Clayton
        Clement Cleo Cliff Clifford Clifton Clint Clinton Clive Clyde Cody Cole Colette Colin Colleen Colm Connie Connor Conor Conrad Constance Constantin Cooper Cora Cordell
        Corey Corinne Cormac Cornelia Cornelius Cory Cosmo Courtney Craig Creighton Cristian Cristina Cristobal Crystal Curtis Cynthia Cyril Cyrille Cyrus Dagmar Dai Daisy Dale
        Damaris Damian Damien Damon Dan Dana Daniel Daniela Daniele Danielle Danika Danilo Danny Dante Danuta Daphne Dara Darin Dario Darius Dariusz Darla Darlene Darnell
        Darrel Darrell Darren Darrin Darryl Darwin Daryl Dave David Davida Davina Davis Dawn Dax Dean Deandre Deanna Debbie Deborah Debra Dee Deepak Deirdra Deirdre
        Delano Delbert Delia Delores Delphine Demetra Demetrius Dena Deng Denholm Denis Denise Dennis Denny Derek Derrick Deshawn Desiree Desmond Devi Devika Devin Devon
        Dexter Dhruv Diana Diane Dianne Dick Didier Diego Dieter Dilip Dimitri Dimitrios Dina Dinesh Dion Dipak Dirk Divya Dmitri Dmitry Dolores Domenic Domenico Dominic
        Dominick Dominique Don Donald Donna Donnie Doreen Dorian Doris Dorothea Dorothy Doug Douglas Dov Drew Duane Duarte Dudley Duncan Dustin Dwayne Dwight Dylan Eamon Earl
        Earle Eberhard Ebony Eckart Eckhard Ed Edda Eddie Edgar Edith Edmond Edmund Edmundo Edna Edouard Eduardo Edward Edwin Edwina Effie Efrain Efua Egon Eileen Eitan
        Ela Elaine Elana Eldon Eleanor Eleanore Elena Eleni Elgin Eli Elias Elie Elijah Eliot Elisa Elisabeth Elise Eliza Elizabeth Elke Ella Ellen Ellery Elliot Elliott Ellis
        Elmer Elodie Eloise Elsa Elsie Elspeth Elton Elvira Elvis Emanuel Emanuela Emeka Emerson Emil Emile Emilia Emiliano Emilio Emily Emma Emmanuel Emmett Emre Enid Enrico
        Enrique Enzo Ephraim Erasmus Eren Eric Erica Erich Ericka Erik Erika Erin Erlinda Ernest Ernestine Ernesto Errol Erwin Esme Esmeralda Esteban Estelle Esther Eszter
        Ethan Etienne Eudora Eugene Eugenia Eunice Eva Evan Evander Evangelia Evelina Evelyn Everett Ezekiel Ezequiel Ezra Fabian Fabienne Fabio Fabrice Fadi Faisal Faith Farah
        Faraz Fareed Farhad Farid Farrah Fatima Fausto Fay Federico Felicia Felix Fenella Feng Ferdinand Fergus Fern Fernando Ferran Fidel Filip Finn Fintan Fiona Fiorella
        Flavio Fletcher Flora Florence Floyd Folasade Forrest Foster Frances Francesca Francesco Francine Francis Francisco Franco Francois Frank Frankie Franklin Franz Fraser
        Fred Freda Freddie Frederic Frederick Fredrik Freya Frieda Friedrich Fritz Fumiko Funmi Gabriel Gabriela Gabriele Gabriella Gabrielle Gail Galen Ganesh Gareth Garrett
        Garry Garth Gary Gaston Gaurav Gavin Gavriel Gaye Gayle Geeta Gemma Genaro Gene Genevieve Gennaro Geoff Geoffrey Geordie Georg George Georgia Georgina Gerald Geraldine
        Gerard Gerardo Gerd Gerhard Germain Germaine Gerrit Gerry Gerta Ghislaine Giacomo Giancarlo Gianni Gideon Gil Gilbert Giles Gillian Gina Giorgio Giovanni Giselle Gita
        Giulia Giuseppe Gladys Glen Glenda Glenn Gloria Glynn Gopal Goran Gordon Govind Grace Graciela Grady Graeme Graham Grant Greer Greg Gregg Gregory Greta Gretchen
        Griffin Griselda Guadalupe Gudrun Guenter Guido Guillaume Guillermo Gunnar Gunther Gurpreet Gus Gustav Gustavo Guy Gwen Gwendolyn Gwyneth Gyula Hadley Hakan Hakeem Hal
        Haley Hamid Hamish Hamza Hana Hank Hanna Hannah Hans Hao Harald Hari Hariharan Harish Harlan Harley Harold Harriet Harris Harrison Harry Haruki Haruko Harvey Hasan
        Hassan Hayden Hazel Heath Heather Hector Hedwig Hedy Heidi Heike Heiner Heinrich Heinz Helen Helena Helene Helga Helmut Hemant Hendrik Hendrika Henri Henrietta
        Henriette Henrik Henry Herb Herbert Herman Herschel Hester Hideo Hilary Hilda Hillary Hiram Hiro Hiroko Hiroshi Hisham Hobart Holger Holly Homer Hope Horace Horatio
        Horst Hortense Hortensia Howard Hubert Hugh Hugo Hui Humberto Hung Hunter Hussein Hyun Iain Ian Ibrahim Ida Idris Ignacio Igor Ike Ilan Ilana Ilse Ilya Imani Imelda
        Imogen Imran Ina Indira Indra Ines Inga Ingeborg Ingrid Inigo Iqbal Ira Irene Irina Iris Irma Irvin Irving Irwin Isa Isaac Isabel Isabella Isabelle Isadora Isadore
        Isaiah Ishaan Isidro Ismail Issac Itai Itzhak Ivan Ivana Ivar Ivo Ivy Izabela Jacinta Jack Jackie Jacky Jaclyn Jacob Jacqueline Jacques Jacqui Jada Jae Jagdish Jai
        Jaime Jake Jakob Jakub Jamal James Jameson Jamie Jan Jana Jane Janelle Janet Janette Janice Janine Janis Jared Jaroslav Jarrett Jarrod Jasmin Jasmine Jason Jasper Javad
        Javier Jay Jaya Jayant Jayne Jayson Jean Jeana Jeanette Jeanie Jeanne Jeannette Jeannie Jed Jedediah Jeff Jeffery Jeffrey Jelena Jen Jenna Jennifer Jenny Jens Jeong
        Jerald Jeremiah Jeremy Jermaine Jerome Jerrold Jerry Jess Jessamyn Jesse Jessica Jessie Jethro Jia Jian Jiang Jill Jim Jimmy Jin Jing Jitendra Joachim Joakim Joan Joann
        Joanna Joanne Joao Joaquin Jocasta Jocelyn Jochen Jodi Jody Joe Joel Joelle Joey Johan Johann Johanna Johanne Johannes John Johnathan Johnnie Johnny Jolene Jon Jonah
        Jonas Jonathan Joni Joost Jordan Jordi Jorg Jorge Jorgen Jose Josef Josefina Josep Joseph Josephine Josette Josh Joshua Josiah Josie Jovan Joy Joyce Jozef Juan Juana
        Juanita Judd Jude Judi Judith Judson Judy Juergen Jules Julia Julian Juliana Julie Julien Juliet Julieta Juliette Julio Julius Jun Junaid Jung Juniper Jurgen Jussi
        Justin Justina Justine Jutta Kai Kaiser Kaitlin Kalpana Kamal Kamala Kamau Kamran Kaori Kara Karan Kareem Karen Karin Karina Karl Karla Karol Karolina Karthik Kasey
        Kaspar Kasper Kate Katherin Katherine Kathie Kathleen Kathrin Kathryn Kathy Katie Katja Katrin Katrina Katy Katya Kaveh Kay Kayla Kazuo Keiko Keisha Keith Kelley Kelli
        Kelly Kelvin Kemal Ken Kendall Kendra Kendrick Kenichi Kenji Kenneth Kenny Kent Kenya Kerri Kerry Kerstin Keshia Kevin Khaled Khalid Kiera Kieran Killian Kim Kimberly
        Kimiko Kip Kiran Kirby Kiri Kirk Kirsten Kirstin Kishore Kit Klara Klaus Knut Kofi Koichi Konrad Kostas Krishna Kristen Kristi Kristian Kristie Kristin Kristina
        Kristine Kristofer Kristopher Kristy Krzysztof Kumar Kunal Kurt Kwame Kyla Kyle Kylie Kyoko Kyriakos Lacey Ladonna Lajos Lakisha Lakshmi Lamar Lamont Lana Lance Landon
        Larissa Larry Lars Lashonda Latisha Latoya Laura Laurel Lauren Laurence Lauri Laurie Lavinia Lavonne Lawrence Lawson Layla Lazaro Leah Leandra Leandro Leann Leanne Leda
        Lee Leif Leigh Leila Leland Lena Lenny Lenora Leo Leon Leonard Leonardo Leonor Leonora Leopold Leopoldo Leroy Les Leslie Lester Leticia Letitia Letizia Levi Lewis Lex
        Leyla Li Lia Liam Liana Liane Lidia Lieselotte Liesl Lila Lili Lilian Liliana Lilith Lillian Lillie Lilly Lily Lin Lina Lincoln Linda Lindsay Lindsey Linnea Linus
        Linwood Lionel Lior Lisa Lisbeth Lise Liu Livia Liz Liza Lizette Lloyd Logan Lois Lola Lon Lona Lonnie Lora Lorcan Loren Lorenz Lorenzo Loretta Lori Lorna Lorne
        Lorraine Lothar Lou Louis Louise Lourdes Lowell Luca Lucan Lucas Lucetta Lucia Luciana Luciano Lucien Lucille Lucinda Lucy Ludivine Ludmila Ludwig Luigi Luis Luisa
        Lukas Luke Lupe Luther Luz Lydia Lyle Lynda Lynden Lyndon Lynette Lynn Lynne Lysander Mabel Mack Mackenzie Madeleine Madeline Madelyn Madhavi Madhu Mae Maeve
        Magda Magdalena Magdalene Maggie Magnus Mahesh Mahmoud Maire Maja Malachy Malcolm Malia Malik Mallory Mandeep Mandy Manfred Manish Manoel Manoj Manolo Manpreet Mansour
        Manuel Mara Marc Marcel Marcella Marcello Marcelo Marci Marcia Marco Marcos Marcus Marcy Marek Margaret Margarete Margarita Margery Margie Margo Margot Marguerite Maria
        Mariam Marian Mariana Marianne Mariano Maribel Maricela Marie Mariella Marijke Marilyn Marina Mario Marion Marisa Marisol Marissa Marit Marius Marjorie Mark Marla
        Marlene Marlin Marlo Marlon Marlowe Marquis Marsha Marshall Marta Marten Martha Martijn Martin Martina Martine Marty Martyn Marvin Mary Masahiro Masako Mateo Mathew
        Mathias Mathieu Mathilde Matilda Matt Matteo Matthew Matthias Mattias Maud Maura Maureen Maurice Mauricio Mauro Mavis Max Maximilian Maximillian Maxine Maxwell Maya
        Mayumi Mbali Meena Meera Meg Megan Meghan Mehdi Mehmet Mehran Mehul Mei Mel Melanie Melba Melina Melinda Melisande Melissa Melody Melvin Mercedes Meredith Merle
        Merrill Merritt Mervyn Meryl Mette Mia Micaela Micah Michael Micheal Michel Michele Michelle Mickey Miguel Mihai Mihir Mikael Mike Mikhail Mila Milan Mildred Milena
        Miles Milind Millicent Millie Milo Milos Milton Mina Mindy Minerva Ming Minh Mira Mirabel Miranda Miriam Miroslav Mirza Mitch Mitchell Mitsuko Mitzi Mladen Mohamad
        Mohamed Mohammad Mohammed Mohan Mohit Moira Moises Moishe Mollie Molly Mona Monica Monika Monique Montgomery Monty Mordecai Mordechai Morgan Moritz Morris Morton Moses
        Mubarak Muhammad Mukesh Munir Muriel Murray Mustafa Myles Myra Myriam Myrna Myron Nabil Nadav Nadeem Nadezhda Nadia Nadine Nagesh Naim Naledi Nancy Nanette Naoko Naomi
        Narayan Narendra Natalia Natalie Natalya Natasha Nate Nathan Nathaniel Naveen Navin Nazanin Neal Neela Neeraj Neha Nehemiah Neil Nelson Nerys Nestor Neville Ngozi Nia
        Niall Nicanor Nicholas Nicholle Nick Nico Nicola Nicolai Nicolas Nicole Nicolette Niels Nigel Nikhil Nikita Niklas Nikola Nikolai Nikolaus Nilesh Nils Nimesh Nina Nira
        Niraj Nirav Nisha Nishant Nitin Nkechi Noah Noam Nobuko Noel Noelle Noemi Nolan Noor Nora Norbert Noreen Norma Norman Normand Nuala Obadiah Obinna Octavia Octavio
        Odalys Odette Odile Oksana Ola Olaf Olafur Olamide Ole Oleg Oleksandr Olga Olive Oliver Olivia Olivier Ollie Oluwaseun Omar Omari Omer Ondrej Oona Oren Oriana Orlando
        Orrin Orson Orville Osama Oscar Oskar Osvaldo Otis Otto Ottoline Owen Padma Padraig Paige Paloma Pam Pamela Panagiotis Pankaj Paolo Parag Parker Parvati Parvez Pascal
        Pascale Pat Patrice Patricia Patrick Patrik Patrizia Patsy Pattie Patty Paul Paula Paulette Paulina Pauline Paulo Pavel Pawel Payal Payton Pearl Peder Pedro
        Peggy Penelope Penny Percival Percy Peregrine Perla Perry Pete Peter Petra Petros Peyton Phil Philip Philippa Philippe Phillip Phillipa Phoebe Phyllis Pia Pierce
        Pierluigi Piero Pierre Pieter Pilar Piotr Placido Pooja Porter Prabhu Pradeep Prakash Pramod Prasad Prashant Pratik Praveen Prescott Preston Primrose Priscilla Prithvi
        Priya Puneet Pushpa Qi Qiang Quentin Quincy Quinn Rachael Rachel Rachelle Radha Radhika Rae Rafael Raffaele Rafferty Rafi Raghav Raghu Ragnar Raheem Rahul
        Raina Rainer Raj Rajan Rajat Rajeev Rajendra Rajesh Rajiv Rakesh Ralf Ralph Ram Ramachandran Ramesh Ramin Ramiro Ramon Ramona Ramsey Rana Randal Randall Randi Randolph
        Randy Ranjan Ranjit Raphael Raquel Rashad Rasheed Rashid Rashmi Raul Ravi Ray Raylene Raymond Raymundo Reagan Rebecca Rebekah Reed Reema Reggie Regina Reginald Reid
        Reiner Reinhard Reinhold Rekha Rema Remy Rena Renaldo Renata Rene Renee Reuben Reva Rex Reyna Reza Rhea Rhett Rhiannon Rhoda Rhonda Rhys Ricarda Ricardo Riccardo Rich
        Richard Richie Rick Rickey Ricky Rigoberto Riley Rina Rita Ritu Rob Robbie Robby Robert Roberta Roberto Robin Robyn Rocco Rochelle Rocio Roderick Rodger Rodney Rodolfo
        Rodrigo Rogelio Roger Rohan Rohini Rohit Roisin Roland Rolando Rolf Roma Romain Roman Romana Romeo Romy Ron Ronald Ronan Ronda Roni Ronnie Roosevelt Rory Rosa Rosalie
        Rosalind Rosalyn Rosamund Rosanna Rosanne Rosario Rose Roseann Rosemarie Rosemary Rosetta Rosie Rosina Roslyn Ross Roswitha Rowan Rowena Roxanne Roy Royce Ruben Ruby
        Rudi Rudolf Rudolph Rudy Rufus Rupert Rupesh Russ Russell Rusty Rutger Ruth Ruthann Ryan Saanvi Sabah Sabina Sabine Sabrina Sachin Sadia Sadie Saeed Sal Saleh Sally
        Salma Salvador Salvatore Sam Samantha Samara Sameer Samina Samir Sammy Samuel Sandeep Sandhya Sandip Sandra Sandro Sandy Sang Sanjana Sanjay Sanjeev Sanjit Santi
        Santiago Santosh Sara Sarah Sarai Sari Sarita Sasha Saskia Satish Satoshi Satya Saul Sayed Scarlett Scott Seamus Sean Sebastian Sebastien Seema Segun Seiji
        Selena Selina Selma Serafina Serena Serge Sergei Sergey Sergio Seth Seymour Shabnam Shahid Shailesh Shana Shane Shanice Shanna Shannon Shantanu Shanti Sharad Shari
        Sharif Sharma Sharon Shashi Shaun Shauna Shawn Shawna Shayna Shea Sheila Shelby Sheldon Shelia Shelley Shelly Sheree Sheri Sherman Sherri Sherrie Sherry Sherwin
        Sherwood Sheryl Shigeru Shinji Shira Shirin Shirley Shivani Shlomo Shoshana Shreya Shruti Shu Shukri Shweta Siddharth Sidharth Sidney Siegfried Sigmund Sigrid Silas
        Silke Silvana Silvia Silvio Simon Simona Simone Sina Siobhan Siyabonga Sloane Snehal Sofia Soheil Solange Solomon Solveig Somchai Sonal Sondra Sonia Sonja Sonny Sonya
        Soo Sophia Sophie Soraya Soren Spencer Spiros Srinivas Srinivasan Sriram Stacey Stacy Stan Stanley Stanton Stavros Stefan Stefania Stefanie Stefano Steffen Stella
        Stellan Stephan Stephane Stephanie Stephany Stephen Sterling Stevan Steve Steven Stevie Stewart Stuart Subhash Sudha Sudhir Sue Sujata Sumit Sundeep Sung Sunil Sunita
        Suresh Susan Susana Susanna Susanne Sushil Susie Suzan Suzanne Suzette Svein Sven Sverre Svetlana Swapna Swati Sybil Sydney Syed Sylvain Sylvester Sylvia Tabitha Tad
        Tadashi Tae Takashi Takeo Takeshi Tal Talia Tamar Tamara Tamas Tami Tammie Tammy Tamsin Tania Tanisha Tanner Tanya Tapan Tara Tarek Tariku Tariq Tasha Tatiana Tatsuya
        Tatyana Tavares Taylor Tayo Teagan Ted Temitope Tendai Terence Teresa Teri Terrance Terrell Terrence Terri Terrie Terry Tess Tessa Thabo Thad Thaddeus Thalia Thea
        Thelma Theo Theodor Theodora Theodore Theresa Theresia Thibault Thierry Thom Thomas Thora Thorsten Thurman Tia Tianna Tiffany Tilda Tim Timo Timothee Timothy Tina Tito
        Titus Tobias Toby Tod Todd Tom Tomas Tomasz Tommaso Tommie Tommy Tomoko Toni Tonia Tony Tonya Torin Torsten Toshi Toshiro Tracey Traci Tracie Tracy Travis Trent Trevor
        Tricia Trina Trinh Trish Trisha Tristan Tristram Troy Trudy Tuan Tucker Tycho Tyler Tyrell Tyrone Udo Ugo Ulf Ulla Ulrich Ulrike Ulysses Uma Umberto Umesh Uri Ursula
        Usha Usman Uwe Uzoma Vaibhav Valentin Valentina Valeria Valerie Vance Vanessa Vanya Varun Vasant Vasilis Vasily Vaughn Venkat Venkata Venkatesh Vera Verna
        Vernita Vernon Veronica Veronique Vesna Vic Vicente Vicki Vickie Vicky Victor Victoria Vijay Vikas Vikram Viktor Viktoria Vilma Vinay Vince Vincent Vincenzo Vineet Vinh
        Vinod Viola Violeta Viral Virgil Virgilio Virginia Vishal Vishnu Vita Vittorio Viveca Vivek Vivian Viviana Vivienne Vlad Vladimir Volker Wade Waleed Walid
        Wallace Wally Walt Walter Wanda Warren Waseem Wayland Wayne Wei Wendell Wendy Werner Wes Wesley Weston Whitney Wilbert Wilbur Wilda Wiley Wilfred Wilfried
        Wilhelm Wilhelmina Will Willa Willard Willem William Willie Willis Wilma Wilson Wim Winfield Winfred Winifred Winnie Winslow Winston Winthrop Wojciech Wolfgang Woodrow
        Wyatt Xander Xavier Xenia Xiao Xiaoming Ximena Xin Xiomara Yael Yan Yang Yannick Yara Yash Yasmin Yasmine Yasuko Yaw Yelena Yevgeny Ying Yitzhak Yoko Yolanda Yonatan
        Yosef Yoshi Yoshiko Youssef Yu Yuan Yuki Yuko Yuri Yusef Yusuf Yvan Yves Yvette Yvonne Zach Zachariah Zachary Zachery Zack Zahra Zain Zainab Zane Zara Zdenek Zeb Zelda
        Zelma Zenobia Zev Zeynep Zhen Zhi Zia Ziad Zita Zoe Zoltan Zora Zoya Zsofia Zubin Zuzana
        """);

    /// <summary>Words that end a run of name words; a run that touches one of <see cref="Company"/> is no person.</summary>
    public static readonly FrozenSet<string> Never = Set("""
        The A An And Or Of In On At By For From To With As Its Our Their His Her He She It They We This That These Those Who Which When Where While After Before During Since Until Upon Under
        Pursuant Effective Prior Previously Currently Former Formerly New Also If Item Exhibit Form Section Rule Regulation Act Exchange Securities Annual Quarterly Report Meeting Board Boards Directors
        Director Committee Chairman Chair Chairwoman Chairperson President Vice Chief Executive Financial Operating Officer Officers Non-Executive Non-executive Non-Employee Nonexecutive Senior Principal Accounting Treasurer Controller
        Secretary Counsel General Legal Independent Lead Member Members Founder Co-Founder Co-founder Cofounder Co-founders Presidents CEOs Co-CEO Co-CEOs Co-President Co-Presidents Co-Chief Co-Chair Co-Chairman Co-Head Interim Acting Deputy Associate Assistant Manager Head Partner CEO CFO COO CTO CIO CMO EVP SVP VP
        January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday
        Appoints Appointed Appoint Appointment Names Named Name Promotes Promoted Promotion Elects Elected Election Announces Announced Announcement Announcing Hires Hired Hire Taps Tapped Welcomes Welcomed Joins Joined
        Official Officials Analyst Banker Scientist Lawyer Attorney Engineer Entrepreneur Economist Physician Pioneer Alum Adviser Advisor Consultant Rear Admiral Colonel Captain Lieutenant Governor Senator Congressman
        Congresswoman Ambassador Judge Professor Retired Dame Navy Army Force SEAL Insider Outsider Visionary Innovator Investor Strategist Technologist Marketer Longtime Decorated Ret Outgoing Incoming
        Quits Exits Passes Hands Becomes Become Assumes Takes Take Moves Move Returns Return Set Says Said Brings Rejoins Elevates Elevated Steps Stepping Replaces Replace Succeeding Replacing
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

    /// <returns>Whether a given name stands before another capitalised word.</returns>
    public static bool HoldGivenName(ReadOnlySpan<char> text)
    {
        var names = GivenNames.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = text.IndexOf(' '); at > 0;)
        {
            var start = at;
            while (start > 0 && char.IsLetter(text[start - 1])) start--;
            if (at + 1 < text.Length && char.IsUpper(text[at + 1]) && start < at && char.IsUpper(text[start]) && names.Contains(text[start..at])) return true;
            var next = text[(at + 1)..].IndexOf(' ');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
