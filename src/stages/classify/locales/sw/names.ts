/** Common given and family names of Tanzania and Kenya: public frequency knowledge, about no particular person. */
import { words } from '../pack.ts';

export const givenNames = words(
  `Juma Hamisi Rashidi Salum Ramadhani Athumani Bakari Hassani Husseini Selemani Shabani Mwinyi Abdallah Omari Saidi Idrisa Mohamedi Yusufu Ibrahimu Haruna Kassim Ally Makame Khamis Faki Baraka Amani Neema Rehema Daudi Yohana Petro Paulo Elia Isaya Musa Samweli Danieli Yakobo Josephat Emanueli Zakaria Godfrey Festo Onesmo Deogratias Wanjiku Wanjiru Wambui Nyambura Njeri Waithera Wangari Mumbi Wairimu Muthoni Kamau Mwangi Njoroge Kariuki Gitau Kimani Ndungu Maina Macharia Karanja Wafula Wekesa Barasa Simiyu Nekesa Nafula Otieno Ochieng Odhiambo Okoth Onyango Owino Akinyi Achieng Adhiambo Atieno Awuor Anyango Kipchoge Kiprono Kipkemboi Kiplagat Chebet Chepkoech Cherono Jepkosgei Jerotich Mutua Musyoka Mwende Ndinda Kavata Mutiso Kyalo Asha Mwanaidi Mwajuma Zuhura Zainabu Hadija Halima Saumu Mariamu Fatuma Sikudhani Stumai Chausiku Mwanahamisi Rukia Amina Latifa Salma Aisha Jamila`,
);

export const familyNames = words(
  `Mushi Kimaro Massawe Mrema Lyimo Shayo Urio Swai Temba Minja Mlay Mtui Tesha Kessy Assey Mwakyusa Mwakalinga Mwakipesile Mwandosya Mwasakafyuka Mwambene Mwaipopo Sanga Mbilinyi Ngowi Msigwa Mgaya Kilewo Komba Haule Nchimbi Ngonyani Mapunda Ndunguru Hyera Nyoni Mhagama Kapinga Mwita Chacha Marwa Wambura Nyerere Magufuli Masanja Mabula Magesa Makoye Maganga Malima Shija Nkwabi Ngassa Kulwa Kabula Bundala Lugembe Rwegasira Rugambwa Kaijage Rutashobya Kamugisha Mutalemwa Tibaijuka Mpangala Nkya Kweka Mollel Laizer Sokoine Lowassa Kimathi Kenyatta Kibaki Muthaura Kiptoo Koech Rotich Cheruiyot Langat Kosgei Bett Korir Ruto Sang Mutai Chepkwony Omondi Ouma Oduya Obiero Ogutu Juma Nyongesa Wanyama Makokha Shikuku Khaemba Mutuku Kioko Muli Nzioka Mbithi Musembi Ndeti Hamad Suleiman Mbarouk Masoud Mwadini`,
);
