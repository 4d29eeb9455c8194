/** Common Hausa given and family names: public frequency knowledge, about no particular person. */
import { words } from '../pack.ts';

export const givenNames = words(
  `Abdullahi Abubakar Adamu Ado Ahmadu Aliyu Aminu Auwal Audu Balarabe Bashir Bello Buhari Dahiru Danjuma Danladi Danlami Dauda Faruk Garba Gambo Habu Haladu Hamisu Haruna Hassan Hussaini Ibrahim Idris Iliyasu Inuwa Isah Isiyaku Jibril Jamilu Kabiru Kamalu Labaran Lawal Lawan Magaji Mahmud Maigari Mamman Mansur Mikailu Muhammadu Murtala Musa Mustapha Nasiru Nuhu Nura Rabiu Sabiu Sagir Salisu Sani Sunusi Shehu Shuaibu Sulaiman Tanimu Tijjani Tukur Umar Usman Yahaya Yakubu Yau Yunusa Yusuf Zubairu Aisha Amina Asabe Asmau Balaraba Bilkisu Binta Fati Fatima Habiba Hadiza Hafsat Hajara Halima Hannatu Hauwa Jamila Jummai Kande Karima Kulu Ladi Ladidi Laraba Larai Lami Maimuna Mairo Mariya Maryam Murja Nafisa Rabi Rahama Rakiya Ramatu Rukayya Safiya Sahura Sakina Salamatu Saratu Shafaatu Talatu Uwani Zainab Zulai Zuwaira`,
);

export const familyNames = words(
  `Abdulkadir Abdulrahman Abdulsalam Abdulmalik Adamu Ahmad Aliyu Bello Buba Danbatta Dandago Dangote Danjuma Dankwambo Dantata Hashidu Hassan Ibrahim Idris Inuwa Isa Jibrin Kabir Kurfi Kwankwaso Lamido Lawan Maitama Makarfi Mohammed Muazu Musa Nuhu Ribadu Salihu Sanusi Shagari Shekarau Shinkafi Suleiman Tambuwal Tofa Umar Usman Wada Wudil Yusuf Zakari Zubair Abdulaziz Abdulhamid Abdullahi Ahmed Alhassan Alkali Audu Ayuba Babangida Balewa Bayero Dahiru Dogara Garba Goje Gobir Kaita Ladan Magashi Malami Mamman Modibbo Monguno Sambo Sifawa Tafida Tanko Turaki Waziri Yerima Yuguda Zanna`,
);
