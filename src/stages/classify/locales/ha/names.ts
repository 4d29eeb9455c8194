/** Common Hausa given and family names: public frequency knowledge, about no particular person. */
import { words } from '../pack.ts';

export const givenNames = words(
  `Abdullahi Abubakar Adamu Ado Ahmadu Aliyu Aminu Auwal Audu Bala Balarabe Bashir Bello Buhari Dahiru Danjuma Danladi Danlami Dauda Faruk Garba Gambo Habu Haladu Hamisu Haruna Hassan Hussaini Ibrahim Idris Iliyasu Inuwa Isah Isiyaku Jibril Jamilu Kabiru Kamalu Labaran Lawal Lawan Magaji Mahmud Maigari Mamman Mansur Mikailu Muhammadu Murtala Musa Mustapha Nasiru Nuhu Nura Rabiu Sabiu Sagir Salisu Sani Sunusi Shehu Shuaibu Sulaiman Tanimu Tijjani Tukur Umar Usman Yahaya Yakubu Yau Yunusa Yusuf Zubairu Aisha Amina Asabe Asmau Balaraba Bilkisu Binta Delu Fati Fatima Gambo Habiba Hadiza Hafsat Hajara Halima Hannatu Hauwa Indo Jamila Jummai Kande Karima Kulu Ladi Ladidi Laraba Larai Lami Maimuna Mairo Mariya Maryam Murja Nafisa Rabi Rahama Rakiya Ramatu Rukayya Safiya Sahura Sakina Salamatu Saratu Shafaatu Talatu Uwani Zainab Zulai Zuwaira`,
);

export const familyNames = words(
  `Abdulkadir Abdulrahman Abdulsalam Abdulmalik Adamu Ahmad Aliyu Bature Bello Bichi Birniwa Buba Danbatta Dandago Dangote Danjuma Dankwambo Dantata Daura Dikko Dutse Funtua Gaya Gashua Getso Gumel Gusau Gwarzo Hadejia Hashidu Hassan Ibrahim Idris Inuwa Isa Jega Jibrin Kabir Kankia Kano Katsina Kazaure Kurfi Kwankwaso Lamido Lawan Maitama Makarfi Malumfashi Mohammed Muazu Musa Musawa Nuhu Rano Ribadu Ringim Rimi Sabo Salihu Sanusi Shagari Shekarau Shinkafi Suleiman Tambuwal Tofa Umar Usman Wada Wudil Yaro Yusuf Zakari Zango Zariya Zubair`,
);
